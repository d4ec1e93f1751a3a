/** @module Believable overlays for looking at their screens: a few, sixty, one with everything, one unfinished. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { Campaign, CampaignInput } from '../../../contract/campaign.ts'
import { CampaignSchema } from '../../../contract/campaign.ts'
import type { CampaignDetail, CampaignWritten, PreviewKey } from '../../../contract/campaign-admin.ts'
import { parse } from '../../../contract/parse.ts'
import { campaignList, DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const LONG =
  'Herbstaktion für alle, die in den letzten drei Monaten mindestens zweimal bestellt und Leinenschürzen angesehen haben'

function whole(input: CampaignInput): Campaign {
  const parsed = parse(CampaignSchema, input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}

const rich: CampaignInput = {
  campaignId: 'exit-offer',
  name: LONG,
  status: 'live',
  layout: 'modal',
  tab: 'Ten per cent',
  triggers: [{ kind: 'exit_intent' }, { kind: 'active_time', seconds: 40, over: 'visit' }],
  triggerMatch: 'all',
  audience: {
    visitor: 'returning',
    grades: ['warm', 'hot'],
    countries: ['LT', 'LV'],
    segments: ['loyal-in-the-baltics'],
    cart: { state: 'filled', minMinor: 3000 },
    where: { kind: 'all', of: [{ kind: 'number', field: 'events.view_item', atLeast: 3, withinDays: 30 }] },
  },
  pages: { types: ['product', 'cart'], notUrls: ['/gift/*'] },
  content: [
    { kind: 'headline', text: 'Before you go' },
    { kind: 'text', text: 'Ten per cent off your first order, on anything in the shop.' },
    { kind: 'coupon', code: 'WELCOME10' },
    {
      kind: 'free_delivery',
      thresholdMinor: 6000,
      currency: 'EUR',
      progress: '{remaining} to go',
      reached: 'Free delivery',
    },
    { kind: 'button', text: 'I’ll use it' },
    { kind: 'decline', text: 'No, thank you' },
  ],
  schedule: { endsAt: '2026-12-24T18:00', days: ['mon', 'tue', 'fri'], hours: { from: '09:00', to: '21:00' } },
  holdout: 0.1,
  variants: [
    { variantId: 'a', name: 'As it is', share: 0.5 },
    {
      variantId: 'b',
      name: 'Shorter',
      share: 0.5,
      layout: 'slide_in',
      content: [
        { kind: 'headline', text: 'Ten per cent for you' },
        { kind: 'button', text: 'Thank you' },
      ],
    },
  ],
  goal: 'order',
  worthMinor: 1200,
}

const translated: CampaignInput = {
  ...rich,
  translations: {
    lt: rich.content.map((block) => (block.kind === 'headline' ? { ...block, text: 'Prieš išeinant' } : block)),
    de: rich.content,
  },
}

const versions = [7, 6, 5].map((version) => ({
  version,
  publishedAt: NOW - (10 - version) * DAY_MS,
  publishedBy: 'laptop',
  status: version === 6 ? ('paused' as const) : ('live' as const),
  name: LONG,
}))

const detail: CampaignDetail = {
  campaignId: 'exit-offer',
  live: { version: 7, publishedAt: NOW - 3 * DAY_MS, definition: whole(rich) },
  draft: { savedAt: NOW - 4 * MINUTE_MS, definition: translated },
  versions,
  warnings: [{ field: 'content[2].code', message: 'is the same code for everybody, so it will be passed on' }],
  errors: [],
  figures: [
    { variant: 'a', shown: 912, clicked: 118, closed: 590, converted: 64 },
    { variant: 'b', shown: 991, clicked: 123, closed: 614, converted: 81 },
    { variant: null, shown: 204, clicked: 0, closed: 0, converted: 9 },
  ],
}

/** Every kind of block that has many fields, and hardly any of them filled in. */
const unfinished: CampaignDetail = {
  campaignId: 'unfinished',
  live: null,
  draft: {
    savedAt: NOW - MINUTE_MS,
    definition: {
      campaignId: 'unfinished',
      name: '',
      status: 'draft',
      layout: 'inline',
      slot: { name: '' },
      triggers: [{ kind: 'visible', selector: '', share: 0.5 }],
      content: [
        { kind: 'image', url: 'javascript:alert(1)', alt: '' },
        { kind: 'form', fields: [{ name: 'trait', trait: '', label: '' }], submit: '', thanks: '' },
        { kind: 'survey', questions: [{ questionId: 'why', kind: 'single', text: '' }], next: '', thanks: '' },
        {
          kind: 'wheel',
          slices: [
            { label: '', odds: 0.3 },
            { label: 'Nothing', odds: 0.3 },
          ],
          spin: '',
          won: '',
          lost: '',
          oddsTitle: '',
        },
        { kind: 'unique_coupon', poolId: '' },
        { kind: 'proof', of: 'stock', text: '' },
      ],
    },
  },
  versions: [],
  warnings: [],
  errors: [],
  figures: [],
}

const drafts = [
  { campaignId: 'unfinished', name: '', layout: 'inline', savedAt: NOW - MINUTE_MS, version: 0 },
  { campaignId: 'autumn', name: LONG, layout: 'teaser', savedAt: NOW - DAY_MS, version: 0 },
  { campaignId: 'exit-offer', name: LONG, layout: 'modal', savedAt: NOW - 4 * MINUTE_MS, version: 7 },
]

const sixty: CampaignList = {
  ...campaignList,
  campaigns: Array.from({ length: 60 }, (_, n) => {
    const one = campaignList.campaigns[n % campaignList.campaigns.length]!
    return { ...one, campaignId: `${one.campaignId}-${n}`, name: n % 7 === 3 ? LONG : `${one.name}, ${n}` }
  }),
}

const written: CampaignWritten = {
  campaignId: 'exit-offer',
  status: 'live',
  version: 8,
  settingsVersion: 40,
  warnings: detail.warnings,
  savedAt: NOW,
}

/** The body; undefined: about something else. `many`: sixty of them. */
export function overlaysAnswer(path: string, method: string, mood: 'few' | 'many' | 'none'): object | undefined {
  if (path === '/v1/previews') return { key: '0'.repeat(32), expiresAt: NOW + 4 * 3_600_000 } satisfies PreviewKey
  if (path === '/v1/recommendations') return { products: [] }
  if (!path.startsWith('/v1/campaigns')) return undefined
  if (method !== 'GET') return written
  if (path === '/v1/campaigns/exit-offer') return detail
  if (path === '/v1/campaigns/unfinished') return unfinished
  if (path !== '/v1/campaigns') return undefined
  if (mood === 'none') return { ...campaignList, campaigns: [] } satisfies CampaignList
  return mood === 'many' ? sixty : ({ ...campaignList, drafts } satisfies CampaignList)
}
