/** @module Consent in a real browser: what is kept, what is sent, and that all of it goes (safety rule 36). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
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

  const before = shop.collector.visits.length
  await call(page, 'consent', { measure: false, personalise: false })
  await shop.collector.until('both tabs to ask again', () => shop.collector.visits.length >= before + 2)
  for (const { visit } of shop.collector.visits.slice(before))
    assert.deepEqual([visit.visitor, visit.events], [null, []])
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
  assert.notEqual(shop.collector.visits.at(-1)?.visit.visitor, shop.collector.visits[before - 1]?.visit.visitor)
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
