/** @module Whether a run, as it is stored, asked for a message. */
import type { Run } from '../../../contract/scenario/run.ts'
import { awaitedSend } from '../scenario/hear-send.ts'
import type { SendRequest } from './send-request.ts'

/**
 * `not_yet`: a message is claimed before its run is stored, and the process may end in between; then the run asks again.
 * `no`: the run went on, or another way: two looked at it at one moment, and one of them was first. Of a run that ended
 * its outcome says the rest.
 */
export function askedBy(
  run: Run | null,
  { sendId, runId, stepId }: Pick<SendRequest, 'sendId' | 'runId' | 'stepId'>,
): 'yes' | 'no' | 'not_yet' {
  const place = Number(sendId.slice(runId.length + 1))
  if (run === null) return 'not_yet'
  if (run.outcome !== null) return 'yes'
  if (run.asked <= place) return 'not_yet'
  return awaitedSend(run) === sendId && run.stepId === stepId ? 'yes' : 'no'
}
