/** @module A campaign while it is written: complete or not. */
import type { CampaignInput } from '../../../contract/campaign.ts'
import type { RawCampaign } from '../../../contract/campaign-admin.ts'
import { ConditionSchema } from '../../../contract/condition.ts'
import { LAYOUTS } from '../../../contract/layout.ts'
import { parse } from '../../../contract/parse.ts'

/**
 * Lists and groups are there and of their kind; single values may be anything that was typed, such as a number that is
 * none yet: the contract says what is wrong with them.
 */
export type Draft = CampaignInput

export type DraftBlock = Draft['content'][number]
export type DraftTrigger = Draft['triggers'][number]
export type DraftVariant = NonNullable<Draft['variants']>[number]

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objects = <Kind>(value: unknown): Kind[] => (Array.isArray(value) ? (value.filter(isObject) as Kind[]) : [])

/** What was stored as a draft, made safe to draw: what is of another kind than it should be is left out. */
export function draftFrom(raw: RawCampaign): Draft {
  const { audience, pages, frequency, schedule, translations, variants, slot } = raw
  return {
    ...(raw as Draft),
    name: typeof raw.name === 'string' ? raw.name : '',
    layout: LAYOUTS.find((layout) => layout === raw.layout) ?? 'modal',
    content: objects<DraftBlock>(raw.content),
    triggers: objects<DraftTrigger>(raw.triggers),
    ...(audience !== undefined && { audience: isObject(audience) ? audienceFrom(audience) : {} }),
    ...(pages !== undefined && { pages: isObject(pages) ? pages : {} }),
    ...(frequency !== undefined && { frequency: isObject(frequency) ? frequency : {} }),
    ...(schedule !== undefined && { schedule: isObject(schedule) ? schedule : {} }),
    ...(isObject(slot) && { slot: slot as Draft['slot'] }),
    ...(translations !== undefined && { translations: contentsFrom(translations) }),
    ...(variants !== undefined && { variants: objects<DraftVariant>(variants).map(variantFrom) }),
  }
}

/** The editor of conditions takes only whole ones. */
function audienceFrom({ where, ...audience }: Record<string, unknown>): Record<string, unknown> {
  const parsed = parse(ConditionSchema, where)
  return parsed.ok ? { ...audience, where: parsed.value } : audience
}

const contentsFrom = (raw: unknown): Record<string, DraftBlock[]> =>
  isObject(raw)
    ? Object.fromEntries(Object.entries(raw).map(([code, content]) => [code, objects<DraftBlock>(content)]))
    : {}

const variantFrom = (variant: DraftVariant): DraftVariant => ({
  ...variant,
  ...(variant.content !== undefined && { content: objects<DraftBlock>(variant.content) }),
  ...(variant.triggers !== undefined && { triggers: objects<DraftTrigger>(variant.triggers) }),
  ...(variant.translations !== undefined && { translations: contentsFrom(variant.translations) }),
})
