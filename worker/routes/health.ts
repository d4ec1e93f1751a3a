/** @module GET /health: does the Worker run, and does its database answer? */
import { Hono } from 'hono'
import { readShopSettings } from '../store/shop-settings.ts'
import type { AppEnv } from './app-env.ts'

export const health = new Hono<AppEnv>().get('/', async (c) => {
  await readShopSettings(c.env.DB)
  return c.json({ ok: true })
})
