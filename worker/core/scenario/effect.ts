/** @module What a step asks for beyond the run itself. */
import type { SendRequest } from '../message/send-request.ts'

/**
 * Done twice it is the same as once. `effectId`: the same however often the same step is done. A `send` is claimed before
 * the run is stored, the others are done after it.
 */
export type Effect = SendEffect | DoneEffect

/** A message: it goes by the ledger. */
export interface SendEffect {
  kind: 'send'
  request: SendRequest
}

/** Everything else. `at` in ms UTC. */
export type DoneEffect = { effectId: string; profileId: string; at: number } & (
  | { kind: 'overlay'; campaignId: string; untilAt: number }
  | { kind: 'set_trait'; name: string; value: string | null }
  | { kind: 'webhook'; url: string; scenarioId: string; runId: string }
)
