/** @module The cookie of a signed-in owner: HttpOnly, same site, twelve hours. */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { AppEnv } from '../app-env.ts'

/** Absolute life of a session. Source: safety.md C16. */
export const SESSION_SECONDS = 12 * 3600

/** On https the name itself forbids other hosts and paths to set it; plain http is `npm start` on this machine. */
const nameFor = (c: Context<AppEnv>): string =>
  new URL(c.req.url).protocol === 'https:' ? '__Host-vitrine' : 'vitrine'

export function readSessionCookie(c: Context<AppEnv>): string | undefined {
  return getCookie(c, nameFor(c))
}

export function writeSessionCookie(c: Context<AppEnv>, value: string): void {
  const name = nameFor(c)
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: name.startsWith('__Host-'),
    maxAge: SESSION_SECONDS,
  })
}

export function deleteSessionCookie(c: Context<AppEnv>): void {
  const name = nameFor(c)
  deleteCookie(c, name, { path: '/', secure: name.startsWith('__Host-') })
}
