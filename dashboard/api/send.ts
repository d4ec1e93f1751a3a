/** @module Something sent from a screen that wants the answer; the end of the session leads to the sign-in screen. */
import { type Answer, type RequestOptions, request } from './request.ts'
import { leaveSession } from './session.ts'

/** As `request`; of one that was given up nothing is concluded. */
export async function send<T>(path: string, options: RequestOptions): Promise<Answer<T>> {
  const answer = await request<T>(path, options)
  if (!answer.ok && answer.trouble.kind === 'signed_out' && !options.signal?.aborted)
    leaveSession('Your session has ended. Sign in to go on.')
  return answer
}
