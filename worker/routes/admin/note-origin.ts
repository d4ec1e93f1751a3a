/** @module Middleware: the address at which the owner set something up is the one that messages lead to. */
import { createMiddleware } from 'hono/factory'
import { putOwnOrigin } from '../../store/message-settings.ts'
import type { AppEnv } from '../app-env.ts'

/** After a write that was done; PUBLIC_URL goes before it. */
export const noteOrigin = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  if (c.req.method !== 'GET' && c.res.ok && c.env.PUBLIC_URL === undefined)
    await putOwnOrigin(c.env.DB, new URL(c.req.url).origin)
})
