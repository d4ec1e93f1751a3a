/** @module Calls of the admin API. */
import type { Problem } from '../../contract/problem.ts'
import { Trouble } from '../terminal/trouble.ts'
import type { OwnServer } from './own-server.ts'

/** The Worker's answer that was not a success, as problem+json. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly problem: Problem
  /** Seconds to wait before trying again, when the Worker said so. */
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null) {
    super(problem.detail)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The problem of an answer; one made of its status when the body is none of ours. */
export function problemOf(status: number, body: string): Problem {
  try {
    const problem = JSON.parse(body) as Problem
    if (typeof problem.detail === 'string') return { ...problem, status }
  } catch {
    // Not JSON: a proxy's page, or nothing.
  }
  const detail = body.trim().slice(0, 200) || 'The answer was empty.'
  return { type: 'about:blank', title: `HTTP ${status}`, status, code: 'internal_error', detail }
}

/**
 * Calls one route with the admin token and returns its JSON (null when empty). Throws `Refused` for an answer above
 * 299, and `Trouble` where nothing answers or the token is not known.
 */
export async function callAdmin(
  server: OwnServer,
  route: { method: string; path: string },
  body?: unknown,
): Promise<unknown> {
  return await sendToAdmin(server, route, {
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
}

/** The same with a body of any kind, such as a file that is read while it is sent. */
export async function sendToAdmin(
  server: OwnServer,
  { method, path }: { method: string; path: string },
  request: RequestInit & { duplex?: 'half' },
): Promise<unknown> {
  const { answer, text } = await whole(`${server.origin}${path}`, {
    ...request,
    method,
    headers: { ...request.headers, authorization: `Bearer ${server.adminToken}` },
  }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new Trouble(`Nothing answers at ${server.origin} (${cause}): run npm start in another terminal.`)
  })
  if (answer.ok) return text === '' ? null : JSON.parse(text)
  if (answer.status === 401)
    throw new Trouble(
      `${server.origin} does not know this admin token: run npm start again, or set VITRINE_ADMIN_TOKEN.`,
    )
  const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN)
  throw new Refused(problemOf(answer.status, text), Number.isFinite(retryAfter) ? retryAfter : null)
}

/** An answer with its text: where the connection ends in the middle, there is none. */
async function whole(url: string, request: RequestInit): Promise<{ answer: Response; text: string }> {
  const answer = await fetch(url, request)
  return { answer, text: await answer.text() }
}
