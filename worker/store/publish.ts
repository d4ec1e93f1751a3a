/** @module Publishing: what D1 holds is copied to where every page view reads it. */
import type { PublishedSettings } from '../../contract/settings.ts'
import { listCampaigns } from './campaigns.ts'
import { writePublished } from './published-settings.ts'
import { readShopSettings } from './shop-settings.ts'

/** Copies the settings and the live campaigns from D1 into KV. Called after each change. `now` in ms UTC. */
export async function publish(db: D1Database, kv: KVNamespace, now: number): Promise<PublishedSettings> {
  const [{ version, shop }, campaigns] = await Promise.all([readShopSettings(db), listCampaigns(db)])
  const live = campaigns.filter((campaign) => campaign.status === 'live')
  const settings: PublishedSettings = { version, shop, campaigns: live.map(({ publishedAt: _, ...rest }) => rest) }
  await writePublished(kv, settings, now)
  return settings
}
