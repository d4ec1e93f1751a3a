/** @module Debugging a shop's page, previews on it, and slots that come by themselves, through all of the Worker. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { ListedSlot } from '../../contract/recommend/slot-list.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
  await worker.publish('demo/campaigns/exit-offer.json')
  await worker.publish('demo/campaigns/free-delivery.json', { pages: { types: ['cart'] } })
})
after(() => worker.close())

const post = (body: object, headers: Record<string, string> = {}) =>
  worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(body), headers })

const debug = (body: object) => worker.call('/v1/debug', { method: 'POST', body: JSON.stringify(body) })

test('reasons need the key of an owner’s link', async () => {
  for (const key of [undefined, '0'.repeat(32)]) {
    const { status, body } = await debug({ ...visit(), key })
    assert.deepEqual([status, body.reasons], [200, null], key)
    assert.deepEqual(
      body.offered.map(({ campaignId }: { campaignId: string }) => campaignId),
      ['exit-offer'],
    )
  }
  assert.equal((await debug({ ...visit(), key: 'DROP' })).status, 400)
  assert.equal((await worker.call('/v1/debug-keys', { method: 'POST' })).status, 401)
  const { status, body: made } = await worker.admin('POST', '/v1/debug-keys')
  assert.equal(status, 201)
  assert.ok(made.expiresAt > Date.now())
  const { body } = await debug({ ...visit(), key: made.key })
  const reasons = body.reasons.map(({ campaignId, outcome }: { campaignId: string; outcome: { kind: string } }) => [
    campaignId,
    outcome.kind,
  ])
  assert.deepEqual(Object.fromEntries(reasons), { 'exit-offer': 'offered', 'free-delivery': 'other_page' })
})

test('a debugged page is nobody’s visit: its events are answered for and kept nowhere', async () => {
  const visitor = randomUUID()
  const page = { url: 'https://shop.example/p/teapot', type: 'product' }
  const seen = event('view_promotion', { campaignId: 'exit-offer', version: 1, interrupting: true })
  const events = [event('page_view', { page }), seen, event('search', { term: 7 })]
  const { body } = await debug(visit({ visitor, events }))
  assert.deepEqual([body.accepted, body.rejected.length, body.offered], [2, 1, []])
  // What comes after it has been taken in; then so would have been what came before.
  const other = randomUUID()
  await post(visit({ visitor: other }))
  await until('the other visitor', async () => (await worker.admin('GET', `/v1/people/${other}`)).status === 200)
  assert.equal((await worker.admin('GET', `/v1/people/${visitor}`)).status, 404)
  const { results } = await worker.env.DB.prepare('SELECT payload FROM quarantine').all()
  assert.deepEqual(results, [])
})

test('a claim is kept and shown masked; it joins, changes and answers nothing', async () => {
  const visitor = randomUUID()
  const email = 'kotryna@shop.example'
  const claim = { ...event('identify', { email, customerId: 'c-77' }), consent: ['measure', 'personalise', 'message'] }
  const { body } = await post(visit({ visitor, events: [claim] }))
  assert.equal(body.accepted, 1)
  assert.ok(!JSON.stringify(body).includes('kotryna'))
  const person = await until('the person', async () => {
    const answer = await worker.admin('GET', `/v1/people/${visitor}`)
    return answer.status === 200 && answer.body
  })
  assert.deepEqual(
    person.identities.map(({ kind, value, level }: Record<string, string>) => [kind, value, level]),
    [
      ['customer_id', 'c-77', 'claimed'],
      ['email', 'k…@shop.example', 'claimed'],
    ],
  )
  assert.deepEqual(person.profiles, [visitor])
  assert.ok(!JSON.stringify(person).includes('kotryna'))
  const { body: timeline } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
  const [entry] = timeline.entries.filter(({ name }: { name: string }) => name === 'identify')
  assert.deepEqual(entry.params, { email: 'k…@shop.example', customerId: 'c-77' })
  const live = await worker.admin('GET', '/v1/events')
  assert.ok(!JSON.stringify(live.body).includes(email))
})

test('an address without the consent to be written to is refused and kept nowhere', async () => {
  const email = 'petras@shop.example'
  const { body } = await post(visit({ events: [event('identify', { email })] }))
  assert.deepEqual([body.accepted, body.rejected[0].code], [0, 'no_consent'])
  await until('the quarantine', async () => {
    const rows = await worker.env.DB.prepare('SELECT payload, detail FROM quarantine').all()
    assert.ok(!JSON.stringify(rows.results).includes('petras'))
    return rows.results.length > 0
  })
})

const DRAFT = {
  campaignId: 'spring',
  name: 'Spring',
  status: 'draft',
  layout: 'modal',
  audience: { segments: ['vip'], countries: ['NO'] },
  holdout: 0.5,
  triggers: [{ kind: 'exit_intent' }],
  content: [
    { kind: 'headline', text: '{{ product.name | default: "Spring" }}: {percent} off' },
    { kind: 'unique_coupon', poolId: 'spring' },
    { kind: 'decline', text: 'No, thank you' },
  ],
  translations: { lt: [{ kind: 'headline', text: 'Pavasaris' }] },
  variants: [
    { variantId: 'a', share: 0.5 },
    { variantId: 'b', share: 0.5, content: [{ kind: 'headline', text: 'Version b' }] },
  ],
}

const makePreview = (body: object) => worker.admin('POST', '/v1/previews', body)
const look = async (key: string, change: object = {}) =>
  worker.call('/v1/preview', { method: 'POST', body: JSON.stringify({ ...visit(), key, ...change }) })
const headlineOf = (overlay: { content: { text: string }[] }) => overlay.content[0]?.text

test('a preview shows the draft whatever its audience says, in a version and a language, and gives nothing', async () => {
  const pool = { name: 'Spring', codes: 'generated', discount: { kind: 'percent', percent: 15 }, validMinutes: 30 }
  assert.ok((await worker.admin('PUT', '/v1/coupon-pools/spring', pool)).status < 300)
  const { status, body: made } = await makePreview({ campaign: DRAFT })
  assert.equal(status, 201)
  assert.ok(Math.abs(made.expiresAt - Date.now() - 3_600_000) < 60_000)
  const product = { productId: 'teapot', name: 'Teapot' }
  const page = { url: 'https://shop.example/p/teapot', type: 'product', product } as const
  const { body } = await look(made.key, { page })
  assert.deepEqual([body.name, headlineOf(body.overlay), body.as], ['Spring', 'Teapot: {percent} off', null])
  assert.deepEqual(body.sample, {
    state: 'given',
    code: 'YOUR-CODE-HERE',
    leftMs: 1_800_000,
    discount: { percent: 15 },
  })
  assert.ok(!('isHeldOut' in body.overlay) && !JSON.stringify(body).includes('poolId'))

  const { body: other } = await makePreview({ campaign: DRAFT, variant: 'b' })
  const { overlay } = (await look(other.key)).body
  assert.deepEqual([overlay.variant, headlineOf(overlay)], ['b', 'Version b'])
  const { body: lithuanian } = await makePreview({ campaign: DRAFT, language: 'lt' })
  const { body: translated } = await look(lithuanian.key)
  assert.deepEqual([translated.language, headlineOf(translated.overlay)], ['lt', 'Pavasaris'])
  for (const table of ['coupon_codes', 'claims', "campaigns WHERE campaign_id = 'spring'"])
    assert.equal(
      (await worker.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<{ n: number }>())?.n,
      0,
      table,
    )
})

test('a preview by its campaign’s id is of the draft, of a version, or of what is published', async () => {
  const bar = { ...DRAFT, layout: 'bar', audience: {}, variants: undefined }
  const saying = (text: string) => ({ ...bar, content: [{ kind: 'headline', text }] })
  await worker.admin('PUT', '/v1/campaigns/spring', saying('One'))
  await worker.admin('PUT', '/v1/campaigns/spring', saying('Two'))
  const shows = async (body: object) => {
    const { body: made } = await makePreview({ campaignId: 'spring', ...body })
    return headlineOf((await look(made.key)).body.overlay)
  }
  assert.equal(await shows({}), 'Two')
  await worker.admin('PUT', '/v1/campaigns/spring/draft', saying('Three'))
  assert.equal(await shows({}), 'Three')
  assert.equal(await shows({ version: 1 }), 'One')
  assert.equal((await makePreview({ campaignId: 'spring', version: 9 })).status, 404)
  assert.equal((await makePreview({ campaignId: 'gone' })).status, 404)
})

test('a forged key shows nothing, and only an owner makes one', async () => {
  for (const key of ['0'.repeat(32), undefined]) assert.equal((await look(key as string)).status, 404)
  assert.equal((await look('DROP')).status, 400)
  const body = JSON.stringify({ campaign: DRAFT })
  assert.equal((await worker.call('/v1/previews', { method: 'POST', body })).status, 401)
  // A key of the debug panel's own link opens no preview.
  const { body: made } = await worker.admin('POST', '/v1/debug-keys')
  assert.equal((await look(made.key)).status, 404)
})

test('what cannot be published cannot be shown', async () => {
  const { status, body } = await makePreview({ campaign: { ...DRAFT, content: [] } })
  assert.deepEqual([status, body.errors[0].field], [422, 'content'])
  const { status: refused, body: why } = await makePreview({ campaign: DRAFT, variant: 'z', as: 'nobodies' })
  assert.deepEqual([refused, why.errors.map(({ field }: { field: string }) => field)], [400, ['variant', 'as']])
})

test('a preview as a segment says what somebody of it would get here, and why not', async () => {
  const returning = {
    name: 'Wine lovers',
    condition: { kind: 'number', field: 'events.view_item', atLeast: 1, withinDays: 1 },
  }
  const made = await worker.admin('PUT', '/v1/segments/wine', returning)
  assert.equal(made.status, 200, JSON.stringify(made.body))
  const as = async (change: object, segment = 'wine') => {
    const { body } = await makePreview({ campaign: { ...DRAFT, variants: undefined, ...change }, as: segment })
    return (await look(body.key)).body.as
  }
  assert.deepEqual(await as({}, 'vip'), { segment: 'VIP customers', outcome: null })
  await post(visit())
  await until('a member', async () => (await as({ audience: {} })).outcome)
  const outcomes = [
    [{ audience: { segments: ['wine'] } }, { kind: 'outranked', by: 'exit-offer', because: 'priority' }],
    [{ audience: { segments: ['wine'] }, priority: 100 }, { kind: 'offered' }],
    [{ audience: { segments: ['vip'] } }, { kind: 'not_in_audience', because: 'segment' }],
    [
      { audience: {}, pages: { types: ['cart'] } },
      { kind: 'other_page', pageType: 'product' },
    ],
  ] as const
  for (const [change, outcome] of outcomes) assert.deepEqual((await as(change)).outcome, outcome)
})

const slots = async (): Promise<ListedSlot[]> => (await worker.admin('GET', '/v1/recommendation-slots')).body.slots
const SLOT = { name: 'Mine', chain: ['best_sellers'], title: 'More', titles: { lt: 'Daugiau' }, fewest: 1 }
const putSlot = (slotId: string, change: object = {}) =>
  worker.admin('PUT', `/v1/recommendation-slots/${slotId}`, { ...SLOT, slotId, ...change })

test('recommendation slots: ready-made ones are changed and set back, own ones kept and taken away', async () => {
  const ready = await slots()
  assert.ok(ready.length > 5 && ready.every(({ isReadyMade, updatedAt }) => isReadyMade && updatedAt === null))
  assert.deepEqual(
    (await putSlot('cart', { chain: ['nonsense'], fewest: 9 })).body.errors.map(
      ({ field }: { field: string }) => field,
    ),
    ['chain[0]'],
  )
  assert.equal((await putSlot('cart', { slotId: 'home' })).body.errors[0].field, 'slotId')
  assert.equal((await putSlot('cart')).body.isReadyMade, true)
  assert.equal((await putSlot('own')).body.isReadyMade, false)
  const changed = (await slots()).filter(({ updatedAt }) => updatedAt !== null)
  assert.deepEqual(
    changed.map(({ slotId, name }) => [slotId, name]),
    [
      ['cart', 'Mine'],
      ['own', 'Mine'],
    ],
  )
  // As long as visitors are shown it, it stays.
  await worker.publish('demo/campaigns/free-delivery.json', {
    campaignId: 'with-own',
    name: 'Hello',
    pages: { urlContains: '/with-own' },
    content: [{ kind: 'recommendations', title: 'More', slotId: 'own' }],
  })
  const { status, body } = await worker.admin('DELETE', '/v1/recommendation-slots/own')
  assert.deepEqual([status, body.code, /“Hello”, which is live/.test(body.detail)], [400, 'request_invalid', true])
  await worker.admin('POST', '/v1/campaigns/with-own/status', { status: 'paused' })
  for (const id of ['own', 'cart'])
    assert.equal((await worker.admin('DELETE', `/v1/recommendation-slots/${id}`)).status, 204)
  assert.equal((await worker.admin('DELETE', '/v1/recommendation-slots/own')).status, 404)
  assert.deepEqual(await slots(), ready)
})

test('a slot with a place is offered by itself, to strangers too, in the words of the page, and in no list of campaigns', async () => {
  const products = ['tin', 'mug'].map((productId) => ({ productId, name: productId, url: `/p/${productId}` }))
  await worker.admin('POST', '/v1/products', { products })
  const items = products.map(({ productId }) => ({ productId }))
  await worker.admin('POST', '/v1/orders', {
    orders: [{ transactionId: 'o', at: Date.now(), valueMinor: 1, currency: 'EUR', items }],
  })
  await worker.drained({ orders: 1 })
  const place = { name: 'below', height: { phone: 600, desktop: 400 } }
  await putSlot('product', { place, pages: { urlContains: '/placed' } })
  const page = {
    url: 'https://shop.example/placed',
    type: 'product',
    language: 'lt',
    product: { productId: 'mug' },
  } as const
  const placed = async (change: object = {}) =>
    (await post(visit({ page, ...change }))).body.overlays.find(
      ({ campaignId }: { campaignId: string }) => campaignId === 'slot:product',
    )
  // What sells is read when the object wakes up, and every few minutes; it answers with what it knows meanwhile.
  await worker.evict('RECOMMENDER', 'shop')
  const known = await until('the slot to be filled', async () => {
    const found = await placed()
    return found.content.length > 0 ? found : null
  })
  assert.deepEqual([known.layout, known.slot], ['inline', { ...place, place: 'inside' }])
  const [block] = known.content
  assert.deepEqual([block.slotId, block.title], ['product', 'Daugiau'])
  assert.deepEqual(
    block.products.map(({ productId }: { productId: string }) => productId),
    ['tin'],
  )
  assert.deepEqual((await placed({ visitor: null, consent: [] }))?.content, known.content)
  assert.equal(await placed({ page: { ...page, url: 'https://shop.example/elsewhere' } }), undefined)
  const listed = (await worker.admin('GET', '/v1/campaigns')).body.campaigns.map(
    ({ campaignId }: { campaignId: string }) => campaignId,
  )
  assert.ok(!listed.includes('slot:product'))
  await putSlot('product', { place, status: 'paused' })
  assert.equal(await placed(), undefined)
})
