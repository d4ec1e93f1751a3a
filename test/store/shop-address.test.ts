/** @module GET and PUT /v1/shop-address, and what it means for publishing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkToPublish } from '../../worker/routes/admin/check-to-publish.ts'
import { checkedScenario } from '../../worker/routes/admin/checked-scenario.ts'
import { notesOfScenario } from '../../worker/routes/admin/notes-of-scenario.ts'
import { shopAddress } from '../../worker/routes/admin/shop-address.ts'
import { addEventPacks } from '../../worker/store/event-packs.ts'
import { readMessageSettings } from '../../worker/store/message-settings.ts'
import { withShopAddress } from '../../worker/store/shop-address.ts'
import { readShopSettings } from '../../worker/store/shop-settings.ts'
import { sampleEvent } from '../core/sample-event.ts'
import { sampleProduct } from './sample-product.ts'
import { catalogue } from './some-catalogue.ts'

const SHOP = 'https://shop.example'
const STRANGER = 'https://stranger.example'

const WITH_CART = {
  ...{ name: 'Weekly', status: 'live', kind: 'marketing', entry: { on: 'subscribed' }, first: 'send' },
  steps: { send: { kind: 'send', messageId: 'hello', next: null } },
  messages: {
    hello: {
      ...{ channel: 'email', name: 'Hello' },
      content: {
        subject: 'Hello',
        blocks: [
          { kind: 'text', text: 'Hello' },
          { kind: 'button', text: 'To the cart', href: '/cart' },
        ],
      },
    },
  },
}

/** A shop with nothing set; `mayPublish` a mail that leads to its cart, and where that would lead. */
function freshShop() {
  const { db, tell } = catalogue()
  const ask = async () => (await shopAddress.request('/', {}, { DB: db })).json()
  const say = (url: unknown) => shopAddress.request('/', { method: 'PUT', body: JSON.stringify({ url }) }, { DB: db })
  const mayPublish = async () => {
    const { errors } = await checkToPublish(checkedScenario, notesOfScenario)(db, 'weekly', WITH_CART, [
      'https://edge.example',
    ])
    return errors.length === 0
  }
  const writtenWith = async () => {
    const [settings, { shop }] = [await readMessageSettings(db), await readShopSettings(db)]
    return (await withShopAddress(db, { settings, shop })).shopUrl
  }
  return { db, tell, ask, say, mayPublish, writtenWith }
}

test('a fresh shop publishes by the links of its own feed, and mails lead there', async () => {
  const { tell, ask, mayPublish, writtenWith } = freshShop()
  assert.deepEqual(
    [await ask(), await mayPublish(), await writtenWith()],
    [{ known: null, seen: null }, false, undefined],
  )
  await tell([sampleProduct('cup', { url: `${SHOP}/cup` })], 0, 'feed:main')
  assert.deepEqual(await ask(), { known: { url: SHOP, from: 'products' }, seen: null })
  assert.deepEqual([await mayPublish(), await writtenWith()], [true, SHOP])
})

test('products that only pages told of, and those off the shelf, say nothing', async () => {
  const { db, tell, ask } = freshShop()
  await tell([sampleProduct('cup', { url: `${STRANGER}/cup` })], 0, 'page')
  await tell([sampleProduct('pot', { url: `${STRANGER}/pot` })])
  await db.prepare(`UPDATE products SET removed_at = 1 WHERE product_id = 'pot'`).run()
  assert.deepEqual(await ask(), { known: null, seen: null })
})

test('visits are a question: nothing leads there before the owner says so, and the owner’s word wins', async () => {
  const { db, tell, ask, say, mayPublish, writtenWith } = freshShop()
  const page = { url: `${STRANGER}/login`, type: 'other' as const }
  const now = Date.now()
  const events = [sampleEvent('page_view', { at: now, params: { page } })]
  await db.batch(addEventPacks(db, [{ profileId: 'somebody', receivedAt: now, events }]))
  await db
    .prepare(`INSERT INTO live_packs (received_at, events) VALUES (?1, ?2)`)
    .bind(
      now,
      JSON.stringify([{ id: 'x', at: now, name: 'page_view', profileId: 'somebody', subject: null, url: null }]),
    )
    .run()
  assert.deepEqual(await ask(), { known: null, seen: { origin: STRANGER, visitors: 1, of: 1 } })
  assert.deepEqual([await mayPublish(), await writtenWith()], [false, undefined])

  assert.equal((await say(`${SHOP}/lt/`)).status, 200)
  await tell([sampleProduct('cup', { url: 'https://feed.example/cup' })], 0, 'feed:main')
  assert.deepEqual(await ask(), { known: { url: `${SHOP}/lt/`, from: 'owner' }, seen: null })
  assert.deepEqual([await mayPublish(), await writtenWith()], [true, `${SHOP}/lt/`])
})

test('what is no address of a shop is not kept', async () => {
  const { say, ask } = freshShop()
  for (const url of ['javascript:alert(1)', 'shop.example', 'https://shop.example@evil.example', '', 7])
    assert.equal((await say(url)).status, 400, String(url))
  assert.deepEqual(await ask(), { known: null, seen: null })
})
