/** @module GET /v1/events?after=CURSOR: events as they arrive, for the Live screen. */
import { Hono } from 'hono'
import { listLive } from '../../store/live-packs.ts'
import type { AppEnv } from '../app-env.ts'

export const events = new Hono<AppEnv>().get('/', async (c) => {
  const after = Number(c.req.query('after') ?? Number.NaN)
  return c.json(await listLive(c.env.DB, Number.isSafeInteger(after) ? after : null))
})
