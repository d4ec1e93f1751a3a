/** @module Fills the demo shop through the public API: catalogue, settings, campaigns. */
import { readdir, readFile } from 'node:fs/promises'
import * as v from 'valibot'
import type { CampaignList } from '../../contract/admin.ts'
import { ProductSchema } from '../../contract/product.ts'
import { demoProducts } from '../../demo/catalogue.ts'
import { sendProducts } from '../catalogue/send-products.ts'
import { callAdmin, Refused } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'
import { publishCampaign } from '../publish-campaign.ts'
import { Trouble } from '../terminal/trouble.ts'

const CAMPAIGNS = 'demo/campaigns'
const SETTINGS_FILE = 'demo/settings.json'

/** Publishes what is not there yet. What the owner changed since the first start stays as it is. */
export async function fillShop(server: OwnServer): Promise<void> {
  try {
    await sendProducts(server, v.parse(v.array(ProductSchema), demoProducts()))
    await publishSettings(server)
    await publishCampaigns(server)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const fields = (error.problem.errors ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('')
    throw new Trouble(`The Worker did not take the demo shop: ${error.problem.detail}${fields}`)
  }
}

async function publishSettings(server: OwnServer): Promise<void> {
  const path = '/v1/settings'
  const { version } = (await callAdmin(server, { method: 'GET', path })) as { version: number }
  if (version > 0) return
  await callAdmin(server, { method: 'PUT', path }, JSON.parse(await readFile(SETTINGS_FILE, 'utf8')))
}

async function publishCampaigns(server: OwnServer): Promise<void> {
  const { campaigns } = (await callAdmin(server, { method: 'GET', path: '/v1/campaigns' })) as CampaignList
  const published = new Set(campaigns.map(({ campaignId }) => campaignId))
  const files = (await readdir(CAMPAIGNS)).filter((name) => name.endsWith('.json')).sort()
  for (const name of files) {
    const text = await readFile(`${CAMPAIGNS}/${name}`, 'utf8')
    const { campaignId } = JSON.parse(text) as { campaignId: string }
    if (!published.has(campaignId)) await publishCampaign(server, name, text)
  }
}
