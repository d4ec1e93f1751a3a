/** @module A message that a run asks for. */
import type { SendRequest } from '../../worker/core/message/send-request.ts'

/** When all of it happens, unless a test says otherwise: a Monday at noon in Vilnius. */
export const NOON = Date.parse('2026-11-23T10:00Z')

/** Marketing by mail, asked for at NOON, for three days; the run has an id of its own. */
export function sampleRequest(change: Partial<SendRequest> & { sendId: string }): SendRequest {
  return {
    ...{ runId: `run of ${change.sendId}`, scenarioId: 'win-back', version: 1, stepId: 'send-1', messageId: 'hello' },
    ...{ key: '', profileId: 'ann', kind: 'marketing', channel: 'email', subject: {}, enteredAt: NOON },
    ...{ askedAt: NOON, expiresAt: NOON + 3 * 86_400_000 },
    ...change,
  }
}
