/** @module POST /v1/debug-keys: a key for the owner's debug link, which opens the reasons on the shop's pages. */
import { Hono } from 'hono'
import type { DebugKey } from '../../../contract/admin.ts'
import { DEBUG_KEY_SECONDS, recordDebugKey } from '../../store/debug-keys.ts'
import type { AppEnv } from '../app-env.ts'
import { newKey } from './new-key.ts'
import { sha256 } from './sha256.ts'

export const debugKeys = new Hono<AppEnv>().post('/', async (c) => {
  const now = Date.now()
  const key = newKey()
  await recordDebugKey(c.env.SETTINGS, await sha256(key))
  return c.json<DebugKey>({ key, expiresAt: now + DEBUG_KEY_SECONDS * 1000 }, 201)
})
