/** @module Where this Worker answers, as far as a call of the owner tells. */
import type { Context } from 'hono'
import type { AppEnv } from '../app-env.ts'

/** The address at which the owner asked, and the one that was set. */
export function ownOrigins(c: Context<AppEnv>): string[] {
  const { origin } = new URL(c.req.url)
  return c.env.PUBLIC_URL === undefined ? [origin] : [origin, c.env.PUBLIC_URL]
}
