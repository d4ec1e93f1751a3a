/** @module Messages as the owner's screens read them: what was sent to whom, what became of it, and why not. */
import * as v from 'valibot'
import type { ScenarioKind } from '../scenario/scenario.ts'
import type { MessageChannel, MessagePurpose } from './message.ts'
import { SEND_STATES, type SendState, type WhyNot } from './send-state.ts'

/** One message of one person. Times in ms UTC; null: that did not happen, or nobody told. */
export interface ListedMessage {
  sendId: string
  /** A profile of the person: `/v1/people/:id` finds the person by it. */
  profileId: string
  runId: string
  scenarioId: string
  version: number
  stepId: string
  messageId: string
  /** What the owner calls it, where it was never written and so has no subject; absent: not known. */
  messageName?: string
  kind: ScenarioKind
  channel: MessageChannel
  /** Null: it was not looked at yet. */
  purpose: MessagePurpose | null
  /** Where it went: an e-mail address; null: a push, or it was never told where. */
  address: string | null
  /** As it was written for this person; null: it was never written. */
  subject: string | null
  state: SendState
  why: WhyNot | null
  /** What the provider said, in its own words. */
  detail: string | null
  askedAt: number
  expiresAt: number
  /** When it is tried again; null: not by itself, or not before it expires. */
  untilAt: number | null
  /** When it was handed to the provider. */
  sentAt: number | null
  deliveredAt: number | null
  /** The first time that a person opened or clicked it, as far as it can be told (E12). */
  openedAt: number | null
  clickedAt: number | null
  /** The first time that a machine did. */
  machineOpenedAt: number | null
  machineClickedAt: number | null
  bouncedAt: number | null
  complainedAt: number | null
  unsubscribedAt: number | null
}

/** `GET /v1/messages?cursor=&state=&scenarioId=` and `GET /v1/people/:id/messages?cursor=`: newest first. */
export interface MessageList {
  messages: ListedMessage[]
  next: string | null
}

/** What `GET /v1/messages` may be asked for. */
export const MessageQuerySchema = v.object({
  cursor: v.optional(v.pipe(v.string(), v.regex(/^\d{1,15}\.[\w:.-]{1,200}$/, 'is not a cursor of this list'))),
  state: v.optional(v.picklist(SEND_STATES)),
  scenarioId: v.optional(v.pipe(v.string(), v.maxLength(100))),
})

export type MessageQuery = v.InferOutput<typeof MessageQuerySchema>

/**
 * `POST /v1/messages/:id/settle`, of a message whose state is `unknown`: `arrived`: it counts as sent. `lost`: it counts as
 * failed. `again`: it is sent once more, with the same key, by all the checks of before.
 */
export const SettleMessageSchema = v.strictObject({ as: v.picklist(['arrived', 'lost', 'again']) })

export type SettleMessage = v.InferOutput<typeof SettleMessageSchema>
