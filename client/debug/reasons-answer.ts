/** @module The answer of the Worker to a page that is debugged. */
import type { DebugAnswer } from '../../contract/debug.ts'
import { askWorker } from './ask-worker.ts'
import { core } from './core.ts'

/**
 * Sends what happened, to be checked and kept nowhere, and asks what may be shown; with an owner's key also why not.
 * A status where the Worker refuses, null where it cannot be reached or answers with something else.
 */
export async function askWhy(key: string, events: readonly object[]): Promise<DebugAnswer | number | null> {
  const answer = (await askWorker(core, '/v1/debug', { key, events })) as DebugAnswer | number | null
  return typeof answer === 'number' || Array.isArray(answer?.offered) ? answer : null
}
