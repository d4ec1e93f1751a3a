/** @module Middleware: only the owner, by a Bearer token or a signed-in browser. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { readAdminSession, readApiKey } from '../../store/admin-keys.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readSessionCookie } from './session-cookie.ts'
import { sha256 } from './sha256.ts'

const READS = new Set(['GET', 'HEAD'])

/**
 * Sets `admin` to the name of who asks, or answers 401. A write with a cookie needs the header `x-vitrine` and, where
 * the browser says an origin, our own (safety rule 39): no other site's page can send that.
 */
export const requireAdmin = createMiddleware<AppEnv>(async function requireAdmin(c, next) {
  const name = await adminOf(c)
  if (name === null)
    return problem(c, 'sign_in_needed', { detail: 'Send "Authorization: Bearer <admin token>", or sign in.' })
  c.set('admin', name)
  await next()
  c.res.headers.set('cache-control', 'no-store')
})

async function adminOf(c: Context<AppEnv>): Promise<string | null> {
  const bearer = c.req.header('authorization')?.match(/^Bearer ([A-Za-z0-9_-]{20,200})$/)?.[1]
  if (bearer) return readApiKey(c.env.DB, await sha256(bearer))
  const session = readSessionCookie(c)
  if (!session || (!READS.has(c.req.method) && !isOwnPage(c))) return null
  return readAdminSession(c.env.DB, await sha256(session), Date.now())
}

/** Did a page of ours send this? */
export function isOwnPage(c: Context<AppEnv>): boolean {
  const origin = c.req.header('origin')
  return c.req.header('x-vitrine') === '1' && (origin === undefined || origin === new URL(c.req.url).origin)
}
