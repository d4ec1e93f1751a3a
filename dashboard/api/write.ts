/** @module A change from a screen; the end of the session leads to the sign-in screen. */
import { type RequestOptions, request } from './request.ts'
import { leaveSession } from './session.ts'
import { troubleSentence } from './trouble.ts'

/** Sends a change to the admin API. Returns the sentence of what went wrong, or null. */
export async function write(method: RequestOptions['method'], path: string, body?: unknown): Promise<string | null> {
  const answer = await request<unknown>(path, { method, body })
  if (answer.ok) return null
  if (answer.trouble.kind === 'signed_out') leaveSession('Your session has ended. Sign in to go on.')
  return troubleSentence(answer.trouble)
}
