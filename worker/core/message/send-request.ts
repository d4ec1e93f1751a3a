/** @module A message that is to be sent: what the ledger keeps of it. */
import type { MessageChannel } from '../../../contract/message/message.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'

/**
 * `sendId`: made of the run, its step and how often it came there, so that asking twice is asking once; it is also the key
 * by which providers know a repetition. Times in ms UTC.
 */
export interface SendRequest {
  sendId: string
  runId: string
  scenarioId: string
  version: number
  stepId: string
  messageId: string
  /** The run's `key`: with it, a step is sent to one address once within the time of re-entry, whoever's run it is. */
  key: string
  /** The person's row, or a profile that stands alone, when it was asked for. */
  profileId: string
  kind: ScenarioKind
  channel: MessageChannel
  subject: RunSubject
  /** When the run began: an order since then ends it. */
  enteredAt: number
  askedAt: number
  /** Not sent any more after it. */
  expiresAt: number
}
