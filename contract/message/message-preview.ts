/** @module POST /v1/messages/preview: a message as one person would get it, before anybody does. */
import * as v from 'valibot'
import { LanguageSchema } from '../campaign/language-code.ts'
import type { FieldNote } from '../campaign-admin.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import type { ScenarioKind } from '../scenario/scenario.ts'
import { MessageSchema } from './message.ts'

const KINDS = ['transactional', 'triggered', 'marketing'] as const satisfies readonly ScenarioKind[]

/**
 * `language`: of the reader; absent: the shop's. `profileId`: whose facts; absent: samples, of products that are in the
 * catalogue. Nothing is sent, and no code is given.
 */
export const MessagePreviewRequestSchema = v.object({
  message: MessageSchema,
  language: v.optional(LanguageSchema),
  profileId: v.optional(v.pipe(v.string(), v.maxLength(128))),
  kind: v.optional(v.picklist(KINDS), 'marketing'),
  scenarioId: v.optional(CampaignIdSchema, 'preview'),
  messageId: v.optional(CampaignIdSchema, 'preview'),
})

/**
 * `mail` and `push`: as it would come; both null: there is nothing to say, so nothing would be sent (why: `nothing_to_say`).
 * `language`: of the words that were chosen. `bytes`: of the HTML, at most 100,000. Links lead where they would in the end.
 */
export interface MessagePreview {
  language: string
  mail: { subject: string; preheader: string; html: string; text: string; bytes: number } | null
  push: { title: string; body: string; imageUrl: string | null; url: string } | null
  notes: { errors: FieldNote[]; warnings: FieldNote[] }
}
