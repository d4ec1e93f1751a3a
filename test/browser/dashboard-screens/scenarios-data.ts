/** @module Scenarios of the believable shop: a cart series that runs, a birthday that waits, a welcome that is written. */
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { Message } from '../../../contract/message/message.ts'
import type { MessagePreview } from '../../../contract/message/message-preview.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../../contract/recipes/scenario-of.ts'
import type { RunEntry } from '../../../contract/scenario/run.ts'
import type {
  ListedRun,
  ListedScenario,
  RunDetail,
  RunList,
  ScenarioDetail,
  ScenarioFigures,
  ScenarioList,
  ScenarioTrial,
  ScenarioWritten,
} from '../../../contract/scenario/scenario-list.ts'
import { messagesAnswer } from './messages-data.ts'
import { personId } from './people-data.ts'
import { cart, welcome, winBack } from './scenario-samples.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'
import { liveWarnings, noAddressErrors } from './warned-data.ts'

const HOUR_MS = 60 * MINUTE_MS

const NO_FIGURES: ScenarioFigures = {
  running: 0,
  waiting: 0,
  entered: 0,
  sent: 0,
  ended: { finished: 0, goal: 0, left: 0, held_out: 0, stopped: 0, joined: 0, erased: 0 },
}

const CART_FIGURES: ScenarioFigures = {
  running: 63,
  waiting: 61,
  entered: 412,
  sent: 688,
  ended: { finished: 141, goal: 96, left: 72, held_out: 38, stopped: 0, joined: 2, erased: 0 },
}

const listed: ListedScenario[] = [
  {
    scenarioId: 'abandoned-cart',
    name: cart.name,
    status: 'live',
    kind: 'triggered',
    entry: 'cart',
    begins: cart.entry,
    holdout: 0.1,
    version: 3,
    publishedAt: NOW - 12 * DAY_MS,
    draftAt: null,
    figures: CART_FIGURES,
  },
  {
    scenarioId: 'come-back',
    name: winBack.name,
    status: 'paused',
    kind: 'marketing',
    entry: 'condition',
    begins: winBack.entry,
    holdout: 0.2,
    version: 1,
    publishedAt: NOW - 40 * DAY_MS,
    draftAt: NOW - 2 * HOUR_MS,
    figures: {
      ...NO_FIGURES,
      running: 24,
      waiting: 24,
      entered: 31,
      sent: 28,
      ended: { ...NO_FIGURES.ended, goal: 2, held_out: 5 },
    },
  },
  {
    scenarioId: 'welcome',
    name: 'Welcome',
    status: 'draft',
    kind: 'triggered',
    entry: 'subscribed',
    begins: { on: 'subscribed' },
    version: 0,
    publishedAt: null,
    draftAt: NOW - 20 * MINUTE_MS,
    figures: NO_FIGURES,
  },
]

const details: Record<string, ScenarioDetail> = {
  'abandoned-cart': {
    scenarioId: 'abandoned-cart',
    status: 'live',
    live: { version: 3, publishedAt: NOW - 12 * DAY_MS, definition: cart },
    draft: null,
    versions: [3, 2, 1].map((version) => ({
      version,
      publishedAt: NOW - (15 - version) * DAY_MS,
      publishedBy: 'owner',
      name: cart.name,
      running: version === 2 ? 4 : version === 3 ? 59 : 0,
    })),
    errors: [],
    figures: CART_FIGURES,
    steps: { 'wait-1h': 11, 'send-1h': 2, 'wait-24h': 21, 'wait-48h': 17, 'wait-72h': 8, 'wait-96h': 4 },
  },
  'come-back': {
    scenarioId: 'come-back',
    status: 'paused',
    live: { version: 1, publishedAt: NOW - 40 * DAY_MS, definition: winBack },
    draft: { savedAt: NOW - 2 * HOUR_MS, definition: winBack as unknown as Record<string, unknown> },
    versions: [{ version: 1, publishedAt: NOW - 40 * DAY_MS, name: winBack.name, running: 24 }],
    errors: [],
    figures: listed[1]!.figures,
    steps: { until: 9, 'wait-for': 15 },
  },
  welcome: {
    scenarioId: 'welcome',
    status: 'draft',
    live: null,
    draft: { savedAt: NOW - 20 * MINUTE_MS, definition: welcome },
    versions: [],
    errors: [],
    figures: NO_FIGURES,
    steps: {},
  },
}
const birthday = scenarioOf(RECIPES.find(({ recipeId }) => recipeId === 'birthday')!)
details.birthday = {
  ...details.welcome!,
  scenarioId: 'birthday',
  draft: { savedAt: NOW, definition: { ...birthday } },
}
const weekly = scenarioOf(RECIPES.find(({ recipeId }) => recipeId === 'weekly-recommendations')!)
details['weekly-recommendations'] = {
  ...details['abandoned-cart']!,
  scenarioId: 'weekly-recommendations',
  live: { version: 3, publishedAt: NOW - 12 * DAY_MS, definition: { ...cart, ...weekly } as typeof cart },
  steps: {},
  missedSlots: [NOW - 3 * DAY_MS, NOW - 10 * DAY_MS],
}

details['abandoned-cart']!.warnings = liveWarnings(cart)
details['no-address'] = { ...details.birthday!, scenarioId: 'no-address', errors: noAddressErrors(birthday) }

const RUN_ID = '0193651c-8b1c-7a55-b6de-30f2a3c1d001'

const trail: RunEntry[] = [
  { at: NOW - 30 * HOUR_MS, stepId: 'wait-1h', what: { kind: 'entered' } },
  { at: NOW - 30 * HOUR_MS, stepId: 'wait-1h', what: { kind: 'waits', untilAt: NOW - 29 * HOUR_MS } },
  { at: NOW - 29 * HOUR_MS, stepId: 'send-1h', what: { kind: 'send_asked', sendId: 's1' } },
  {
    at: NOW - 29 * HOUR_MS + MINUTE_MS,
    stepId: 'send-1h',
    what: { kind: 'send', sendId: 's1', state: 'sent', why: null },
  },
  { at: NOW - 29 * HOUR_MS + MINUTE_MS, stepId: 'wait-24h', what: { kind: 'waits', untilAt: NOW - 6 * HOUR_MS } },
  {
    at: NOW - 6 * HOUR_MS,
    stepId: 'send-24h',
    what: { kind: 'send_later', untilAt: NOW - 3 * HOUR_MS, why: 'quiet_hours' },
  },
  {
    at: NOW - 3 * HOUR_MS,
    stepId: 'send-24h',
    what: { kind: 'send', sendId: 's2', state: 'suppressed', why: 'unsubscribed' },
  },
  { at: NOW - 3 * HOUR_MS, stepId: 'wait-48h', what: { kind: 'waits', untilAt: NOW + 27 * HOUR_MS } },
]

const run = (n: number, of: Partial<ListedRun>): ListedRun => ({
  runId: `${RUN_ID.slice(0, -3)}${String(n).padStart(3, '0')}`,
  scenarioId: 'abandoned-cart',
  version: 3,
  profileId: n === 1 ? personId : `0193651c-8b1c-7a55-b6de-30f2a3c1e0${String(n).padStart(2, '0')}`,
  key: '',
  enteredAt: NOW - n * 9 * HOUR_MS,
  stepId: 'wait-48h',
  dueAt: NOW + 27 * HOUR_MS,
  outcome: null,
  endedAt: null,
  last: trail.at(-1)!,
  ...of,
})

const runs: ListedRun[] = [
  run(1, {}),
  run(2, { stepId: 'wait-1h', last: trail[1]! }),
  run(3, { stepId: null, outcome: 'goal', endedAt: NOW - HOUR_MS }),
  run(4, { stepId: 'send-24h', last: trail[5]! }),
  run(5, { stepId: null, outcome: 'held_out', endedAt: NOW - 2 * HOUR_MS, version: 2 }),
  run(6, { stepId: null, outcome: 'left', endedAt: NOW - 3 * HOUR_MS, version: 2 }),
]

const runDetail: RunDetail = {
  isPaused: false,
  run: {
    ...run(1, { enteredAt: NOW - 30 * HOUR_MS }),
    reachedAt: NOW - 3 * HOUR_MS,
    subject: {
      productIds: ['linen-apron', 'teapot', 'gone-1'],
      pricesWas: { teapot: { minor: 4280, nowMinor: 3200, currency: 'EUR' } },
      mostLeft: 3,
      category: 'Tea',
    },
    asked: 2,
    trail,
  },
  scenario: cart,
  products: {
    'linen-apron': { productId: 'apron', name: 'Linen apron with two pockets' },
    teapot: { productId: 'teapot', name: 'Teapot of stoneware, 1.2 litres' },
  },
  messages: [
    { sendId: 's1', stepId: 'send-1h', state: 'sent', why: null, at: NOW - 29 * HOUR_MS },
    { sendId: 's2', stepId: 'send-24h', state: 'suppressed', why: 'unsubscribed', at: NOW - 3 * HOUR_MS },
  ],
  messageNames: Object.fromEntries(Object.entries(cart.messages).map(([id, { name }]) => [id, name])),
  timeZone: 'Asia/Almaty',
}

const trial: ScenarioTrial = {
  notes: ['held_out'],
  trail: [
    { at: NOW, stepId: 'wait-1h', what: { kind: 'entered' } },
    { at: NOW, stepId: 'wait-1h', what: { kind: 'waits', untilAt: NOW + HOUR_MS } },
    { at: NOW + HOUR_MS, stepId: 'send-1h', what: { kind: 'send', sendId: 't1', state: 'sent', why: null } },
    {
      at: NOW + 24 * HOUR_MS,
      stepId: 'send-24h',
      what: { kind: 'send_later', untilAt: NOW + 40 * HOUR_MS, why: 'quiet_hours' },
    },
    { at: NOW + 72 * HOUR_MS, stepId: 'send-72h', what: { kind: 'ended', outcome: 'finished' } },
  ],
  outcome: 'finished',
}

/** Undefined: about something else. Null: there is none. */
export function scenariosAnswer(
  url: URL,
  { method, body, isEmpty }: { method: string; body: unknown; isEmpty: boolean },
): { body: unknown } | { errors: FieldNote[] } | null | undefined {
  const path = url.pathname
  if (path === '/v1/scenarios') return { body: { scenarios: isEmpty ? [] : listed } satisfies ScenarioList }
  if (path === '/v1/scenarios/try') return { body: trial }
  if (path === '/v1/messages/preview') return { body: preview((body as { message: Message }).message) }
  if (path === '/v1/channels/test') return { body: { way: 'mailbox', outcome: 'kept', detail: null } }
  if (path === `/v1/people/${personId}/runs`) return { body: { runs: isEmpty ? [] : runs.slice(0, 1), cursor: null } }
  if (/^\/v1\/people\/[^/]+\/messages$/.test(path))
    return { body: messagesAnswer(new URL('/v1/messages', url), isEmpty) }
  if (/^\/v1\/people\/[^/]+\/runs$/.test(path)) return { body: { runs: [], cursor: null } }
  if (path.startsWith('/v1/runs/')) return path.endsWith('gone') ? null : { body: runDetail }
  const [, id = '', rest] = /^\/v1\/scenarios\/([\w-]+)(\/.+)?$/.exec(path) ?? []
  if (id === '') return undefined
  if (rest === '/runs') return { body: runsOf(url) }
  if (method === 'GET') return details[id] ? { body: details[id] } : null
  if (id === 'no-address' && (body as { status?: string } | undefined)?.status !== 'draft')
    return { errors: details[id]!.errors }
  return { body: { scenarioId: id, status: 'draft', version: 0, savedAt: NOW, errors: [] } satisfies ScenarioWritten }
}

const runsOf = ({ searchParams }: URL): RunList => ({
  runs: runs
    .filter(({ stepId }) => !searchParams.has('stepId') || stepId === searchParams.get('stepId'))
    .filter(({ outcome }) => !searchParams.has('outcome') || outcome === searchParams.get('outcome')),
  cursor: null,
})

/** As much of a mail as is needed to look at its frame. */
function preview(message: Message): MessagePreview {
  const isMail = message.channel === 'email'
  const subject = isMail ? message.content.subject : message.content.title
  const text = isMail
    ? message.content.blocks.map((block) => ('text' in block ? block.text : `[${block.kind}]`)).join('\n\n')
    : message.content.body
  const html = `<!doctype html><html><head><meta name="color-scheme" content="light dark"><style>body{margin:0;font:16px/1.5 sans-serif;background:#f4f4f2;color:#222}.m{max-width:600px;margin:0 auto;padding:24px;background:#fff}a{display:inline-block;padding:12px 24px;border-radius:8px;background:#1f6f5c;color:#fff}@media (prefers-color-scheme: dark){body{background:#111;color:#eee}.m{background:#1b1b1b}}</style></head><body><div class="m">${text
    .split('\n\n')
    .map((part) => `<p>${part.replaceAll('<', '&lt;').replace(/\{.*?\}\}?/g, '')}</p>`)
    .join('')}<a href="https://shop.example/">To the shop</a></div></body></html>`
  const named = subject.replace(/\{%.*?%\}/g, '').replace(/\{\{.*?\}\}/g, 'Rūta')
  const lacksButton = isMail && message.content.blocks.length < 3
  return {
    language: 'en',
    mail: isMail ? { subject: named, preheader: message.content.preheader ?? '', html, text, bytes: 14_310 } : null,
    push: isMail ? null : { title: named, body: text, imageUrl: null, url: 'https://shop.example/new/' },
    notes: {
      errors: [],
      warnings: lacksButton
        ? [{ field: 'content.blocks', message: 'has no button: people do not know what to do next' }]
        : [],
    },
  }
}
