/** @module Consent in a real browser: what is kept, what is sent, and that all of it goes (safety rule 36). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { pushWorker } from './core-script.ts'
import { call, isNamed, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))

test('consent required: nothing is kept and nobody known until it is given, and all of it goes when it is withdrawn', async () => {
  await shop.begin({ consentMode: 'required' })
  const page = await shop.open()
  await shop.collector.until('the anonymous visit', () => shop.collector.visits.length === 1)
  const [first] = shop.collector.visits
  assert.deepEqual([first?.visit.visitor, first?.visit.events, first?.visit.consent], [null, [], []])
  assert.deepEqual(await databases(page), [])
  assert.equal(await page.evaluate(() => localStorage.length), 0)

  await call(page, 'consent', { measure: true, personalise: true, message: false })
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  const other = await shop.open('/other')
  await shop.collector.until('the second page view', () => shop.collector.named('page_view').length === 2)
  assert.deepEqual(shop.collector.named('page_view')[1]?.consent, ['measure', 'personalise'])

  // What both tabs still had to say as a visitor has come.
  for (const tab of [page, other]) await shop.settled(tab)
  // The network is away for a moment: the withdrawal is told again.
  await shop.context.route('**/v1/withdrawals', (route) => route.abort(), { times: 1 })
  const before = shop.collector.visits.length
  await call(page, 'consent', { measure: false, personalise: false })
  await shop.collector.until('both tabs to ask again', () => shop.collector.visits.length >= before + 2)
  for (const { visit } of shop.collector.visits.slice(before))
    assert.deepEqual([visit.visitor, visit.events], [null, []])
  // The one word that leaves: who is not to be known any more, told by the tab where it was said.
  await shop.collector.until('the withdrawal', () => shop.collector.withdrawals.length > 0)
  const measured = shop.collector.visits[before - 1]?.visit.visitor
  assert.deepEqual(shop.collector.withdrawals, [{ visitor: measured, source: 'call' }])
  const kept = await other.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const keys = open.result.transaction('kept').objectStore('kept').getAllKeys()
          keys.onsuccess = () => resolve(keys.result)
        }
      }),
  )
  assert.deepEqual(kept, [])
  assert.equal(await other.evaluate(() => localStorage.length), 0)
  await call(other, 'event', 'after')
  await other.close()
  await call(page, 'consent', { measure: true })
  await shop.collector.until('a new beginning', () => shop.collector.named('page_view').length === 3)
  assert.notEqual(shop.collector.visits.at(-1)?.visit.visitor, measured)
  assert.equal(shop.collector.withdrawals.length, 1)
  assert.ok(!shop.collector.named('custom_event').some(isNamed('after')))
})

test('a Global Privacy Control signal withdraws all but measuring', async () => {
  await shop.context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
  await shop.open()
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  assert.deepEqual(shop.collector.visits[0]?.visit.consent, ['measure'])
})

test('switched off it does nothing at all', async () => {
  await shop.begin({ enabled: false })
  const page = await shop.context.newPage()
  const loaded = page.waitForResponse((response) => response.url().endsWith('/v.js'))
  await page.goto(shop.url())
  await loaded
  await page.waitForLoadState('load')
  assert.deepEqual(await page.evaluate(() => ['vitrine' in window, localStorage.length]), [false, 0])
  assert.equal(shop.collector.visits.length, 0)
})

test('without the consent to be written to an address stays on the device', async () => {
  await shop.begin({ consentMode: 'required' })
  const page = await shop.open()
  await call(page, 'consent', { measure: true, personalise: true, message: false })
  await call(page, 'identify', { email: 'ona@shop.example', phone: '+37060000042' })
  await call(page, 'identify', { email: 'ona@shop.example', customerId: 'c-77' })
  await shop.collector.until('the number', () => shop.collector.named('identify').length === 1)
  await shop.settled(page)
  assert.deepEqual(
    shop.collector.named('identify').map(({ params }) => params),
    [{ customerId: 'c-77' }],
  )
  assert.ok(!JSON.stringify(shop.collector.visits).includes('ona@'))
})

test('a claim said before the consent is told when it is said again after it, on whatever page', async () => {
  await shop.begin({ consentMode: 'required' })
  const page = await shop.open()
  await shop.collector.until('the anonymous visit', () => shop.collector.visits.length === 1)
  await call(page, 'identify', { customerId: 'c-77' })
  // What is answered after it tells that it was heard.
  await page.evaluate(
    () =>
      new Promise((heard) => (window as never as { vitrine: (...given: unknown[]) => void }).vitrine('visitor', heard)),
  )
  await call(page, 'consent', { measure: true })
  await call(page, 'identify', { customerId: 'c-77' })
  const next = await shop.open('/next')
  await call(next, 'identify', { customerId: 'c-77' })
  await shop.collector.until('the claim', () => shop.collector.named('identify').length > 0)
  await shop.settled(next)
  assert.equal(shop.collector.named('identify').length, 1)
})

test('a browser is asked where messages are permitted, and shows what comes', async () => {
  const worker = { html: pushWorker, headers: { 'content-type': 'text/javascript' } }
  shop.page = (path) => (path === '/vitrine-push.js' ? worker : { html: shop.html() })
  const told: { consent: string[] }[] = []
  await shop.context.route('**/v1/push/*', (route) => {
    if (route.request().method() === 'POST') told.push(route.request().postDataJSON())
    return route.fulfill({ json: { key: 'BAAA' }, headers: { 'access-control-allow-origin': '*' } })
  })
  const page = await shop.open()
  const { origin } = new URL(page.url())
  await call(page, 'consent', { measure: true, message: false })
  assert.equal(await askPush(page, {}), 'no_consent')
  await call(page, 'consent', { message: true })
  assert.equal(await askPush(page, { asks: false }), 'not_asked')
  await shop.context.grantPermissions(['notifications'], { origin })
  // No push service is reachable from here: what one would give stands in for it.
  await page.evaluate(() => {
    PushManager.prototype.subscribe = async (options) =>
      ({ options, toJSON: () => ({ endpoint: 'https://push.example/a', keys: {} }) }) as never
  })
  assert.equal(await askPush(page, {}), 'subscribed')
  assert.deepEqual(told, [
    {
      ...told[0],
      v: 1,
      consent: ['measure', 'personalise', 'message'],
      key: 'BAAA',
      subscription: { endpoint: 'https://push.example/a', keys: {} },
    },
  ])
  const shown = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration('/vitrine-push/'))!
    return { scope: registration.scope, isPage: navigator.serviceWorker.controller !== null }
  })
  assert.deepEqual(shown, { scope: `${origin}/vitrine-push/`, isPage: false })
  await deliver(page, origin, {
    vitrine: 's-1',
    title: 'Jūsų arbata 🫖',
    body: 'Laukia',
    url: 'https://shop.example/cart',
  })
  await deliver(page, origin, { title: 'Of the shop’s own' })
  const notes = await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration('/vitrine-push/'))!
    return (await registration.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, data }))
  })
  const data = { vitrine: 'https://shop.example/cart' }
  assert.deepEqual(notes, [{ title: 'Jūsų arbata 🫖', body: 'Laukia', tag: 's-1', data }])
})

/** As the browser's own push service would hand it to the service worker. */
async function deliver(page: Page, origin: string, data: object): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ scopeURL }) => scopeURL.endsWith('/vitrine-push/'))
      if (found) resolve(found.registrationId)
    }),
  )
  await devtools.send('ServiceWorker.enable')
  await devtools.send('ServiceWorker.deliverPushMessage', {
    ...{ origin, registrationId: await registered, data: JSON.stringify(data) },
  })
  await devtools.detach()
}

/** What the page is told in the end. */
const askPush = (page: Page, wish: object): Promise<string> =>
  page.evaluate(
    (given) =>
      new Promise<string>((resolve) =>
        (window as never as { vitrine: (...all: unknown[]) => void }).vitrine('push', given, resolve),
      ),
    wish,
  )
