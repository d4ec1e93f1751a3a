/** @module Middleware: what was changed here is part of what is published, so it is published anew. */
import { createMiddleware } from 'hono/factory'
import { publish } from '../../store/publish.ts'
import type { AppEnv } from '../app-env.ts'

/** After a PUT or DELETE that was done. */
export const publishAfter = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const isChange = c.req.method === 'PUT' || c.req.method === 'DELETE'
  if (isChange && c.res.ok) await publish(c.env.DB, c.env.SETTINGS, Date.now())
})
