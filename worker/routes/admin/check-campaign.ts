/** @module Checks a campaign as an owner wrote it: what must be mended, and what should be known. */
import { textsOf } from '../../../contract/campaign/block-texts.ts'
import { type Campaign, CampaignSchema } from '../../../contract/campaign.ts'
import type { FieldNote, RawCampaign } from '../../../contract/campaign-admin.ts'
import { parse } from '../../../contract/parse.ts'
import { contentsOf } from '../../core/lint/contents-of.ts'
import { mergeNotes } from '../../template/merge-notes.ts'
import type { LintCampaign } from './lint-campaign.ts'

/** `campaign` is null where there are errors. */
export interface CheckedCampaign {
  campaign: Campaign | null
  errors: FieldNote[]
  warnings: FieldNote[]
}

/** The check that the doors of campaigns are handed. */
export type CheckCampaign = (db: D1Database, campaignId: string, raw: RawCampaign) => Promise<CheckedCampaign>

/** By its schema, its merge fields and the linter. */
export const checkCampaign =
  (lint: LintCampaign): CheckCampaign =>
  async (db, campaignId, raw) => {
    const parsed = parse(CampaignSchema, { campaignId, ...raw })
    const errors: FieldNote[] = parsed.ok ? [] : parsed.errors
    if (raw.campaignId !== undefined && raw.campaignId !== campaignId)
      errors.push({ field: 'campaignId', message: `is not the "${campaignId}" of the address` })
    if (!parsed.ok) return { campaign: null, errors, warnings: [] }

    const merging = notesOfMerging(parsed.value)
    errors.push(...merging.errors)
    const warnings = [...merging.warnings, ...(await lint(db, parsed.value))]
    return { campaign: errors.length > 0 ? null : parsed.value, errors, warnings }
  }

function notesOfMerging(campaign: Campaign): { errors: FieldNote[]; warnings: FieldNote[] } {
  const lines = contentsOf(campaign).flatMap(({ field, content }) =>
    content.flatMap((block, index) =>
      textsOf(block).map((line) => ({ field: `${field}[${index}].${line.field}`, text: line.text })),
    ),
  )
  if (campaign.tab !== undefined) lines.push({ field: 'tab', text: campaign.tab })
  const notes = lines.map(({ field, text }) => ({ field, ...mergeNotes(text) }))
  return {
    errors: notes.flatMap(({ field, error }) => (error === null ? [] : [{ field, message: error }])),
    warnings: notes.flatMap(({ field, warnings }) => warnings.map((message) => ({ field, message }))),
  }
}
