/** @module GET and PUT /v1/message-settings: how the shop writes. */
import { Hono } from 'hono'
import { MessageSettingsSchema } from '../../../contract/message/message-settings.ts'
import { putMessageSettings, readMessageSettings } from '../../store/message-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

/** 200 stores with all their words. */
const MAX_BYTES = 262_144

/** Holds from the next message on. */
export const messageSettings = new Hono<AppEnv>()
  .get('/', async (c) => c.json(await readMessageSettings(c.env.DB)))

  .put('/', async (c) => {
    const read = await readJson(c, MessageSettingsSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    await putMessageSettings(c.env.DB, read.value)
    return c.json(read.value)
  })
