/** @module A believable shop's segments for looking at their screens: ready-made ones, own ones, and their people. */
import type { AdAudience, AdAudienceKey, AdAudienceList, AdPlatform } from '../../../contract/ads/ad-audience.ts'
import type { Condition } from '../../../contract/condition.ts'
import { parse } from '../../../contract/parse.ts'
import {
  type PersonSegments,
  type Segment,
  type SegmentCount,
  type SegmentFigures,
  type SegmentList,
  type SegmentMembers,
  SegmentSchema,
} from '../../../contract/segment.ts'
import { CountSchema } from '../../../contract/segment-count.ts'
import { readyMadeSegments } from '../../../worker/core/segment/ready-made.ts'
import { peopleRows, personId } from './people-data.ts'
import type { Mood } from './serve.ts'
import { DAY_MS, NOW } from './shop-data.ts'

const ready = readyMadeSegments({
  currency: 'EUR',
  inactiveDays: 180,
  vipMinor: 50_000,
  cartLeftMinutes: 60,
  cartForgottenDays: 7,
})

const baltic: Condition = {
  kind: 'all',
  of: [
    { kind: 'number', field: 'orders.revenue', atLeast: 20_000, withinDays: 90, currency: 'EUR' },
    { kind: 'text', field: 'country', isOneOf: ['LT', 'LV', 'EE'] },
    { kind: 'not', of: { kind: 'text', field: 'score.grade', isOneOf: ['cold'] } },
    {
      kind: 'any',
      of: [
        { kind: 'number', field: 'events.view_item', atLeast: 5, withinDays: 30 },
        {
          kind: 'all',
          of: [
            { kind: 'number', field: 'cart.lines', atLeast: 1 },
            { kind: 'text', field: 'device', isOneOf: ['phone'] },
          ],
        },
      ],
    },
    {
      kind: 'not',
      of: {
        kind: 'any',
        of: [
          { kind: 'number', field: 'seen.sessions', atMost: 1 },
          { kind: 'text', field: 'source', isOneOf: ['newsletter', 'a-partner-with-a-rather-long-host-name.example'] },
        ],
      },
    },
  ],
}

const own = (segmentId: string, name: string, description: string, condition: Condition): Segment => ({
  segmentId,
  name,
  description,
  condition,
  conditionVersion: 1,
  agreed: false,
  version: 2,
  createdAt: NOW - 20 * DAY_MS,
  updatedAt: NOW - DAY_MS,
  isReadyMade: false,
})

const owned: Segment[] = [
  own('loyal-in-the-baltics', 'Loyal in the Baltics', 'Spent 200 euros in a season and still looks around.', baltic),
  own(
    'autumn',
    'Came for the autumn campaign of the linen table runners, looked at several of them and then went away again without a word',
    '',
    {
      kind: 'all',
      of: [
        { kind: 'text', field: 'source', isOneOf: ['google / cpc / autumn'] },
        { kind: 'number', field: 'orders.count', atMost: 0 },
      ],
    },
  ),
]

const PEOPLE: Record<string, number> = {
  new: 38,
  active: 412,
  inactive: 1290,
  vip: 24,
  'at-risk': 61,
  'left-a-cart': 9,
  'window-shoppers': 233,
  'discount-hunters': 0,
  'loyal-in-the-baltics': 57,
  autumn: 5000,
}

const figures: SegmentFigures = {
  figures: [...ready, ...owned].map(({ segmentId }) => {
    const people = PEOPLE[segmentId] ?? 0
    return { segmentId, entered: Math.round(people / 6), left: Math.round(people / 9) }
  }),
  days: 7,
}

/** The people of a segment of ours; of any other condition some number that its text gives. */
function countOf(condition: Condition): SegmentCount {
  const text = JSON.stringify(condition)
  const known = [...ready, ...owned].find((each) => JSON.stringify(each.condition) === text)
  const count = known ? (PEOPLE[known.segmentId] ?? 0) : text.length % 211
  return { count, isExact: known?.segmentId !== 'autumn', tookMs: 12 }
}

const members: SegmentMembers = { people: peopleRows.filter(({ orders }) => orders > 0), next: null }

const mine: PersonSegments = {
  segments: [
    { segmentId: 'active', name: 'Active customers', since: NOW - 9 * DAY_MS },
    { segmentId: 'loyal-in-the-baltics', name: 'Loyal in the Baltics', since: null },
  ],
}

const adKey = '5f'.repeat(16)

/** Two files of the ready-made VIP customers; one that is made gets its key. */
const adAudience = (audienceId: string, platform: AdPlatform, fetchedAt: number | null): AdAudience => ({
  ...{ audienceId, name: 'VIP customers', segmentId: 'vip', platform, purpose: 'find_alike', createdAt: NOW },
  ...{ keyMadeAt: NOW, fetchedAt, fetchedPeople: fetchedAt && 19 },
})
const adAudiences: AdAudienceList = {
  audiences: [adAudience('vip-google', 'google', NOW - 3 * 3_600_000), adAudience('vip-meta', 'meta', null)],
}
/** A new file for Google; a new key for that of Meta. */
const adAudienceMade = (isNew: boolean): AdAudienceKey => ({
  ...(isNew ? adAudience('vip-google-2', 'google', null) : adAudience('vip-meta', 'meta', null)),
  ...{ keyMadeAt: isNew ? NOW : NOW + 1, key: adKey },
  path: `/v1/audiences/${isNew ? 'vip-google-2' : 'vip-meta'}.csv?key=${adKey}`,
})

/** What the API answers about segments: a body, or the errors of a refusal; undefined: it is about something else. */
export function segmentsAnswer(
  { path, method, body }: { path: string; method: string; body: unknown },
  mood: Mood,
): { body: unknown } | { errors: { field: string; message: string }[] } | undefined {
  if (path === `/v1/people/${personId}/segments`) return { body: mine }
  if (path.startsWith('/v1/audiences'))
    return { body: method === 'GET' ? adAudiences : adAudienceMade(method === 'PUT') }
  if (!path.startsWith('/v1/segments')) return undefined
  const segments = mood === 'empty' ? ready : [...ready, ...owned]
  if (path === '/v1/segments') return { body: { segments } satisfies SegmentList }
  if (path === '/v1/segments/figures') return { body: mood === 'empty' ? { figures: [], days: 7 } : figures }
  if (path === '/v1/segments/count') {
    const asked = parse(CountSchema, body)
    return asked.ok ? { body: countOf(asked.value.condition) } : { errors: asked.errors }
  }
  if (path.endsWith('/members')) return { body: mood === 'empty' ? { people: [], next: null } : members }
  if (method !== 'PUT') return { body: segments.find(({ segmentId }) => path === `/v1/segments/${segmentId}`) }
  const put = parse(SegmentSchema, body)
  return put.ok
    ? { body: own(path.slice('/v1/segments/'.length), put.value.name, '', put.value.condition) }
    : { errors: put.errors }
}
