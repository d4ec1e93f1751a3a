/** @module /v1/settings: the shop's settings. */
import { Hono } from 'hono'
import { ShopSettingsSchema } from '../../../contract/settings.ts'
import { themeProblems } from '../../../contract/theme-problems.ts'
import type { Publish } from '../../store/publish.ts'
import { countPublication, putShopSettings, readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'

/** The doors, which publish by `publish`. */
export const settings = (publish: Publish) =>
  new Hono<AppEnv>()
    .get('/', async (c) => c.json(await readShopSettings(c.env.DB)))

    .put('/', async (c) => {
      const read = await readJson(c, ShopSettingsSchema, 65_536)
      if ('refusal' in read) return read.refusal
      // Not in the schema: what was stored before must go on being read.
      const unreadable = themeProblems(read.value.theme)
      if (unreadable.length > 0) return requestInvalid(c, unreadable)
      await c.env.DB.batch([putShopSettings(c.env.DB, read.value), countPublication(c.env.DB)])
      const { version, shop } = await publish(c.env.DB, c.env.SETTINGS, Date.now())
      // The currency or the limits of the ready-made segments may be others now.
      await c.env.SCHEDULER.getByName('shop').lookAgain()
      return c.json({ version, shop })
    })
