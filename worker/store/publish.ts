/** @module Publishing: what D1 holds is copied to where every page view reads it. */
import { isWhole } from '../core/is-whole.ts'
import { MOST_LIVE_CAMPAIGNS, publishedModels, publishedSegments } from '../core/publication.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import { slotCampaign } from '../core/recommend/slot-campaign.ts'
import { expectedWorth } from '../core/worth/expected-worth.ts'
import { listCampaigns } from './campaigns.ts'
import { readCustomerModels } from './customer-models.ts'
import { writePublished } from './published-settings.ts'
import { listReadyMade } from './read-any-segment.ts'
import { listStoredSlots } from './recommendation-slots.ts'
import { listSegments } from './segments.ts'
import { readShopSettings } from './shop-settings.ts'
import { readTried } from './tried-campaigns.ts'

/** So often it is looked whether somebody has published meanwhile; who did so looks, too. */
const MOST_LOOKS = 3

/** What publishes, for doors that are handed it: so they are read without all that it gathers. */
export type Publish = typeof publish

/**
 * Copies from D1 into KV the settings, the live campaigns and slots, what they ask of people, and by what they are ranked. Called
 * after each change, and by the night. Of several at once the last word is what D1 holds. `now` in ms UTC.
 */
export async function publish(db: D1Database, kv: KVNamespace, now: number): Promise<PublishedSettings> {
  for (let look = 1; ; look++) {
    const settings = await toPublish(db, now)
    await writePublished(kv, settings, now)
    const { version } = await readShopSettings(db)
    if (version === settings.version || look === MOST_LOOKS) return settings
  }
}

async function toPublish(db: D1Database, now: number): Promise<PublishedSettings> {
  const [{ version, shop }, stored, models, own, ready, storedSlots] = await Promise.all([
    readShopSettings(db),
    listCampaigns(db),
    readCustomerModels(db),
    listSegments(db),
    listReadyMade(db),
    listStoredSlots(db),
  ])
  const meant = stored.filter((campaign) => campaign.status === 'live').map(({ publishedAt: _, ...rest }) => rest)
  const live = meant.filter(isWhole)
  const faulty = meant.filter((campaign) => !live.includes(campaign)).map(({ campaignId }) => campaignId)
  const slots = storedSlots.map(({ slot }) => slot)
  const placed = slots.flatMap((slot) => slotCampaign(slot, version) ?? [])
  const campaigns = [...live, ...placed]
  if (campaigns.length > MOST_LIVE_CAMPAIGNS) throw new Error(`${campaigns.length} campaigns are live: pause some`)
  const { tried, averageOrderMinor } = await readTried(db, { currency: shop.currency, now })
  return {
    version,
    shop,
    campaigns,
    ...(slots.length > 0 && { storedSlots: slots }),
    ...(faulty.length > 0 && { faulty }),
    segments: publishedSegments(live, [...ready, ...own]),
    models: publishedModels(models),
    worth: expectedWorth(live, tried, averageOrderMinor),
  }
}
