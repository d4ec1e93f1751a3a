/** @module GET and PUT /v1/shop-address: where paths of the shop in messages lead, and the owner's word for it. */
import { Hono } from 'hono'
import { type ShopAddress, ShopAddressSchema } from '../../../contract/message/shop-address.ts'
import { visitedOrigin } from '../../core/message/visited-origin.ts'
import { putMessageSettings, readMessageSettings } from '../../store/message-settings.ts'
import { readShopAddress } from '../../store/shop-address.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'
import { newestEvents } from './newest-events.ts'

/** What the owner says takes the place of whatever was found. */
export const shopAddress = new Hono<AppEnv>()
  .get('/', async (c) => {
    const db = c.env.DB
    const [settings, { shop }] = await Promise.all([readMessageSettings(db), readShopSettings(db)])
    const known = await readShopAddress(db, { settings, shop })
    const seen = known === null ? visitedOrigin(await newestEvents(db), Date.now()) : null
    return c.json<ShopAddress>({ known, seen })
  })

  .put('/', async (c) => {
    const read = await readJson(c, ShopAddressSchema, 4096)
    if ('refusal' in read) return read.refusal
    const { url } = read.value
    await putMessageSettings(c.env.DB, { ...(await readMessageSettings(c.env.DB)), shopUrl: url })
    return c.json<ShopAddress>({ known: { url, from: 'owner' }, seen: null })
  })
