/** @module Consent that changes while pages are open: late banners, changes of mind, and withdrawal in all tabs. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'
import {
  ALL_TCF,
  deviceOf,
  gtagCommands,
  lateTcfBanner,
  lateTcfStub,
  loadLate,
  MEASURING_TCF,
  NOTHING,
  tcfBanner,
  types,
  useGtag,
  useTcf,
} from './consent-banners.ts'
import { call, isNamed, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()
const KEY = 'vitrine-consent'
const views = () => shop.collector.named('page_view')
const nextView = (count: number) => shop.collector.until(`page view ${count}`, () => views().length === count)
const visitors = () => new Set(shop.collector.visits.flatMap(({ visit }) => visit.visitor ?? []))

/** All is gone from the device but, under `implied`, the refusal. */
async function assertForgotten(page: Page, left: Record<string, string> = { [KEY]: '' }): Promise<void> {
  const choice = [KEY, left[KEY] ?? null] as const
  await page.waitForFunction(([key, value]) => localStorage.getItem(key) === value, choice)
  for (let device = await deviceOf(page); device.kept.length > 0; device = await deviceOf(page));
  assert.deepEqual(await deviceOf(page), { ...NOTHING, databases: ['vitrine'], localStorage: left })
}

async function visit(consentMode: 'implied' | 'required', head: string): Promise<Page> {
  await shop.begin({ consentMode })
  shop.page = () => ({ html: shop.html(head) })
  return shop.open()
}

test('TCF: shown, accepted, and withdrawn: measured only between', async () => {
  const page = await visit('required', tcfBanner('cmpuishown', []))
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.length === 1)
  assert.deepEqual(await deviceOf(page), NOTHING)
  await useTcf(page, 'useractioncomplete', ALL_TCF)
  await nextView(1)
  assert.deepEqual(shop.collector.named('consent_update')[0]?.params, {
    source: 'tcf',
    wording: 'TCF policy 5, CMP 10.3',
  })
  // The banner is opened again: what was chosen stands meanwhile.
  await useTcf(page, 'cmpuishown', ALL_TCF)
  await call(page, 'event', 'between')
  await shop.collector.until('it', () => shop.collector.named('custom_event').length === 1)
  await useTcf(page, 'useractioncomplete', MEASURING_TCF)
  await shop.collector.until('the change', () => shop.collector.named('consent_update').length === 2)
  assert.deepEqual(shop.collector.named('consent_update')[1]?.consent, ['measure'])
  // The Worker is away for a moment: the withdrawal is told again.
  await shop.context.route('**/v1/withdrawals', (route) => route.fulfill({ status: 503 }), { times: 1 })
  await useTcf(page, 'useractioncomplete', [])
  await call(page, 'event', 'after')
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
  await assertForgotten(page, {})
  await shop.collector.until('the withdrawal', () => shop.collector.withdrawals.length === 1)
  assert.deepEqual(shop.collector.withdrawals, [
    { visitor: [...visitors()][0], source: 'tcf', wording: 'TCF policy 5, CMP 10.3' },
  ])
  await useTcf(page, 'useractioncomplete', ALL_TCF)
  await nextView(2)
  assert.equal(visitors().size, 2)
  assert.ok(!shop.collector.named('custom_event').some(isNamed('after')))
  assert.deepEqual(shop.errors, [])
})

test('Consent Mode: denied by default, accepted, and withdrawn: measured only between', async () => {
  const page = await visit('implied', gtagCommands(['default', types('denied', { wait_for_update: 500 })]))
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.length === 1)
  assert.deepEqual(await deviceOf(page), NOTHING)
  await useGtag(page, 'update', types('granted'))
  await nextView(1)
  await useGtag(page, 'update', types('denied'))
  await call(page, 'event', 'after')
  await assertForgotten(page)
  await page.reload()
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
  assert.deepEqual([shop.collector.named('custom_event'), views().length, visitors().size], [[], 1, 1])
})

test('a withdrawal in the banner counts, though the shop called yes before; the call counts, when it comes after', async () => {
  const page = await visit('required', tcfBanner('tcloaded', ALL_TCF))
  await nextView(1)
  await call(page, 'consent', { measure: true, personalise: true, message: true })
  await useTcf(page, 'useractioncomplete', [])
  await assertForgotten(page, {})
  await call(page, 'consent', { measure: true }, 'banner-7')
  await nextView(2)
  assert.deepEqual(views()[1]?.consent, ['measure'])
  assert.deepEqual(shop.collector.named('consent_update').at(-1)?.params, { source: 'call', wording: 'banner-7' })
})

test('a banner that comes late and says yes: the visitor stays the same, and the page counts once', async () => {
  const page = await visit('implied', lateTcfBanner('tcloaded', ALL_TCF))
  await nextView(1)
  await loadLate(page)
  await shop.collector.until('the choice', () => shop.collector.named('consent_update').length === 1)
  await shop.settled(page)
  await page.reload()
  await nextView(2)
  assert.equal(visitors().size, 1)
})

for (const [what, banner] of [
  ['says no', lateTcfBanner('tcloaded', [])],
  ['asks', lateTcfBanner('cmpuishown', [])],
  ['is only a stub', lateTcfStub],
] as const)
  test(`a banner that comes late and ${what}: what was kept before is forgotten`, async () => {
    const page = await visit('implied', banner)
    await nextView(1)
    await loadLate(page)
    await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
    await call(page, 'event', 'after')
    await assertForgotten(page, what === 'says no' ? { [KEY]: '' } : {})
    assert.deepEqual([shop.collector.named('custom_event'), views().length], [[], 1])
  })

test('a default that denies and comes late, answered in time: the visitor stays the same, and the page counts once', async () => {
  const page = await visit('implied', gtagCommands())
  await nextView(1)
  // In one go: on a slow machine three calls may take longer than an answer may.
  await page.evaluate(
    ([denied, granted]) => {
      const { gtag, vitrine } = window as never as Record<string, (...given: unknown[]) => void>
      gtag!('consent', 'default', denied)
      vitrine!('event', 'meanwhile')
      gtag!('consent', 'update', granted)
    },
    [types('denied'), types('granted')] as const,
  )
  // Until the part that weighs what was said is here, no event counts, and no marker either.
  await shop.collector.until('the choice', () => shop.collector.named('consent_update').length === 1)
  await shop.settled(page)
  assert.deepEqual([views().length, visitors().size], [1, 1])
  assert.ok(!shop.collector.named('custom_event').some(isNamed('meanwhile')))
})

test('what earlier pages kept goes when a banner says no, and stays untouched while it has not answered', async () => {
  const page = await visit('implied', '')
  await nextView(1)
  const { kept } = await deviceOf(page)
  assert.ok(kept.includes('state'))
  shop.page = () => ({ html: shop.html(tcfBanner('cmpuishown', [])) })
  await page.reload()
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
  assert.ok((await deviceOf(page)).kept.includes('state'))
  await useTcf(page, 'useractioncomplete', [])
  await assertForgotten(page)
  assert.equal(views().length, 1)
})

test('what earlier pages kept goes when the shop calls no before the script is there', async () => {
  const page = await visit('implied', '')
  await nextView(1)
  assert.ok((await deviceOf(page)).kept.includes('state'))
  const no = `<script>window.vitrine = function () { (vitrine.q ??= []).push(arguments) }; vitrine('consent', { measure: false })</script>`
  shop.page = () => ({ html: shop.html(no) })
  await page.reload()
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
  while ((await deviceOf(page)).kept.length > 0) await page.waitForTimeout(100)
})

test('where the part that listens to banners cannot be had, nothing is kept, and no error shows', async () => {
  await shop.begin()
  await shop.context.route('**/c/*/consent-signals.js', (route) => route.abort())
  shop.page = () => ({ html: shop.html(tcfBanner('tcloaded', ALL_TCF)) })
  const page = await shop.open()
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.length === 1)
  assert.deepEqual(await deviceOf(page), NOTHING)
  await call(page, 'consent', { measure: true })
  await nextView(1)
  assert.deepEqual(shop.errors, [])
})

test('where storage is forbidden, a refusal holds for the page', async () => {
  await shop.begin()
  await shop.context.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })
  shop.page = () => ({ html: shop.html(gtagCommands()) })
  const page = await shop.open()
  await nextView(1)
  await useGtag(page, 'update', types('denied'))
  await shop.collector.until('the stranger’s visit', () => shop.collector.visits.at(-1)?.visit.visitor === null)
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage')))
  await call(page, 'event', 'after')
  await call(page, 'consent', { measure: true })
  await nextView(2)
  assert.deepEqual([shop.collector.named('custom_event'), shop.errors], [[], []])
  // A choice that could not be kept is told once all the same.
  await page.evaluate(() => dispatchEvent(new StorageEvent('storage')))
  await call(page, 'consent', { measure: true })
  await shop.settled(page)
  assert.equal(shop.collector.named('consent_update').length, 1)
})

/** One that keeps pages when they are left. */
let keeper: Browser
before(async () => {
  keeper = await launchChromium({ keepsPages: true })
})
after(() => keeper?.close())

/** How often the browser really kept the page; it has reasons of its own not to. */
let restored = 0

for (const [how, head, withdraw] of [
  ['in a TCF banner', tcfBanner('tcloaded', ALL_TCF), (page: Page) => useTcf(page, 'useractioncomplete', [])],
  [
    'by Consent Mode',
    gtagCommands(['update', types('granted')]),
    (page: Page) => useGtag(page, 'update', types('denied')),
  ],
  [
    'by the shop’s call',
    tcfBanner('tcloaded', ALL_TCF),
    (page: Page) => call(page, 'consent', { measure: false, personalise: false, message: false }),
  ],
] as const)
  for (const mode of ['implied', 'required'] as const)
    test(`${mode}: withdrawn ${how}, in four tabs: one frozen, one in the back-forward cache`, async (t) => {
      await shop.begin({ consentMode: mode })
      shop.page = () => ({ html: shop.html(head) })
      const context: BrowserContext = await keeper.newContext()
      t.after(() => context.close())
      const open = async (path: string) => {
        const page = await context.newPage()
        await page.goto(shop.url(path))
        await nextView(++count)
        return page
      }
      let count = 0
      const cached = await open('/cached')
      await cached.evaluate(() => Object.assign(window, { wasHere: true }))
      await cached.goto('data:text/html,<title>Elsewhere</title>')
      const frozen = await open('/frozen')
      const client = await context.newCDPSession(frozen)
      await client.send('Page.setWebLifecycleState', { state: 'frozen' })
      const open2 = await open('/open')
      const here = await open('/here')
      assert.equal(visitors().size, 1)
      // What the visible tabs still had to say as a visitor has come.
      for (const page of [open2, here]) await shop.settled(page)

      const before = shop.collector.visits.length
      await withdraw(here)
      await shop.collector.until(
        'both visible tabs to ask as strangers',
        () => shop.collector.visits.length >= before + 2,
      )
      await assertForgotten(here, mode === 'implied' ? { [KEY]: '' } : {})
      await call(open2, 'event', 'after')

      await client.send('Page.setWebLifecycleState', { state: 'active' })
      await call(frozen, 'event', 'after')
      // The banner of the tab that slept still holds the old answer and tells it again.
      if (head.includes('__tcfapi')) await useTcf(frozen, 'tcloaded', ALL_TCF)
      await cached.evaluate(() => void setTimeout(() => history.back()))
      await cached.waitForFunction(() => 'vitrine' in window)
      restored += Number(await cached.evaluate(() => 'wasHere' in window))
      await call(cached, 'event', 'after')
      await shop.collector.until('the page that came back', () => shop.collector.visits.length > before + 3)
      for (const { visit } of shop.collector.visits.slice(before)) {
        assert.deepEqual([visit.visitor, visit.consent, visit.events], [null, [], []])
      }
      assert.deepEqual(await deviceOf(here), {
        ...NOTHING,
        databases: ['vitrine'],
        localStorage: mode === 'implied' ? { [KEY]: '' } : {},
      })
      assert.equal(views().length, count)
      assert.deepEqual(
        shop.collector.withdrawals.map(({ visitor }) => visitor),
        [...visitors()],
      )
    })

test('the back-forward cache was used in those tests', () => assert.ok(restored > 0))
