/** @module A reading for a screen: as a request, but the end of the session leads to the sign-in screen. */
import { type Answer, request } from './request.ts'
import { leaveSession } from './session.ts'

/** Reads one address of the admin API. */
export async function read<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  const answer = await request<T>(path, { signal })
  if (!answer.ok && answer.trouble.kind === 'signed_out' && !signal.aborted)
    leaveSession('Your session has ended. Sign in to go on.')
  return answer
}
