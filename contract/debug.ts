/** @module POST /v1/debug: what a page that is debugged asks, and what it gets back. Nothing of it is kept. */
import * as v from 'valibot'
import type { Trigger } from './campaign/trigger.ts'
import type { Outcome } from './decision.ts'
import { type Rejection, VisitSchema } from './visit.ts'

/** A visit as the script sends it; `key` is that of an owner's debug link. */
export const DebugVisitSchema = v.object({
  ...VisitSchema.entries,
  key: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'is not a key of 32 hex digits'))),
})

export type DebugVisitInput = v.InferInput<typeof DebugVisitSchema>

/** Why a campaign is or is not offered on this page; for owners (docs/decisions/0009-debug-reasons.md). */
export interface DebugReason {
  campaignId: string
  name: string
  outcome: Outcome
}

/** What anybody may know, for it is shown to them anyway; and with an owner's key every campaign, by priority. */
export interface DebugAnswer {
  accepted: number
  rejected: Rejection[]
  offered: { campaignId: string; interrupting: boolean; triggers: Trigger[] }[]
  /** Null without a key, or with one that has expired. */
  reasons: DebugReason[] | null
}
