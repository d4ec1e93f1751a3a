/** @module Fills the demo shop through the public API: catalogue, settings, past orders, campaigns, slots, scenarios. */
import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { CampaignList } from '../../contract/admin.ts'
import type { MessageSettings } from '../../contract/message/message-settings.ts'
import { MAX_ORDERS } from '../../contract/order.ts'
import { type Product, ProductSchema } from '../../contract/product.ts'
import type { RecommendationSlots } from '../../contract/recommend/slot-list.ts'
import { type ShopSettings, ShopSettingsSchema } from '../../contract/settings.ts'
import { demoProducts } from '../../demo/catalogue.ts'
import { demoCustomers } from '../../demo/customers.ts'
import { pastOrders } from '../../demo/past-orders.ts'
import { sendProducts } from '../catalogue/send-products.ts'
import { callAdmin, Refused } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'
import { publishCampaign } from '../publish-campaign.ts'
import { Trouble } from '../terminal/trouble.ts'
import { fillScenarios } from './fill-scenarios.ts'
import { placedSlots } from './placed-slots.ts'
import { readyMadeDemo } from './ready-made-demo.ts'

const CAMPAIGNS = 'demo/campaigns'
const SETTINGS_FILE = 'demo/settings.json'
/** How it writes: to where its links lead, this machine. */
const WRITING_FILE = 'demo/message-settings.json'

/** What a shop is called before its first settings. */
const UNNAMED = v.parse(ShopSettingsSchema, {}).name

/** Publishes what is not there yet. What the owner changed since the first start stays as it is. */
export async function fillShop(server: OwnServer): Promise<void> {
  try {
    const products = v.parse(v.array(ProductSchema), demoProducts())
    await sendProducts(server, products)
    const currency = products[0]?.currency ?? 'EUR'
    await publishCampaigns(server, currency)
    await placeSlots(server)
    const isFirst = await publishSettings(server)
    await fillScenarios(server, currency)
    if (isFirst) await sendPastOrders(server, products)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const fields = (error.problem.errors ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('')
    throw new Trouble(`The Worker did not take the demo shop: ${error.problem.detail}${fields}`)
  }
}

/** The demo shop's settings, in this machine's zone, and how it writes. False where the shop has a name of its own already. */
async function publishSettings(server: OwnServer): Promise<boolean> {
  const path = '/v1/settings'
  const { shop } = (await callAdmin(server, { method: 'GET', path })) as { shop: ShopSettings }
  if (shop.name !== UNNAMED) return false
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const settings = JSON.parse(await readFile(SETTINGS_FILE, 'utf8')) as Partial<ShopSettings>
  await callAdmin(server, { method: 'PUT', path }, { ...settings, timeZone })
  const writing = JSON.parse(await readFile(WRITING_FILE, 'utf8')) as Partial<MessageSettings>
  const shopUrl = server.origin
  await callAdmin(server, { method: 'PUT', path: '/v1/message-settings' }, { ...writing, shopUrl })
  return true
}

/** Once: later ones would change nothing, but be counted. Some of these customers are written to at once. */
async function sendPastOrders(server: OwnServer, products: readonly Product[]): Promise<void> {
  const now = Date.now()
  const past = pastOrders(products, now)
  const { people, steps } = demoCustomers(past, now)
  await callAdmin(server, { method: 'POST', path: '/v1/people' }, { people })
  for (let from = 0; from < past.length; from += MAX_ORDERS)
    await callAdmin(server, { method: 'POST', path: '/v1/orders' }, { orders: past.slice(from, from + MAX_ORDERS) })
  await callAdmin(server, { method: 'POST', path: '/v1/orders/steps' }, { steps })
}

/** Gives the ready-made slots their places in the demo's pages. */
async function placeSlots(server: OwnServer): Promise<void> {
  const path = '/v1/recommendation-slots'
  const { slots } = (await callAdmin(server, { method: 'GET', path })) as RecommendationSlots
  const changed = new Set(slots.filter(({ updatedAt }) => updatedAt !== null).map(({ slotId }) => slotId))
  for (const slot of placedSlots().filter(({ slotId }) => !changed.has(slotId)))
    await callAdmin(server, { method: 'PUT', path: `${path}/${slot.slotId}` }, slot)
}

async function publishCampaigns(server: OwnServer, currency: string): Promise<void> {
  const { campaigns } = (await callAdmin(server, { method: 'GET', path: '/v1/campaigns' })) as CampaignList
  const published = new Set(campaigns.map(({ campaignId }) => campaignId))
  const missing = <Of extends { campaignId: string }>({ campaignId }: Of) => !published.has(campaignId)
  const readyMade = readyMadeDemo(currency)
  if (readyMade.campaigns.some(missing))
    for (const [poolId, pool] of Object.entries(readyMade.pools))
      await callAdmin(server, { method: 'PUT', path: `/v1/coupon-pools/${poolId}` }, pool)
  for (const campaign of readyMade.campaigns.filter(missing))
    await publishCampaign(server, { name: campaign.campaignId, text: JSON.stringify(campaign) })
  const files = (await readdir(CAMPAIGNS)).filter((name) => name.endsWith('.json')).sort()
  for (const name of files) {
    const text = await readFile(`${CAMPAIGNS}/${name}`, 'utf8')
    if (missing(JSON.parse(text) as { campaignId: string })) await publishCampaign(server, { name, text })
  }
}
