/** @module Every sort of consent banner in a real browser (case D09): what is kept, what is sent, and with what consent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ConsentMode, Purpose } from '../../contract/purpose.ts'
import {
  ALL_TCF,
  deviceOf,
  gtagCommands,
  MEASURING_TCF,
  NOTHING,
  shopify,
  tcfBanner,
  tcfStub,
  types,
} from './consent-banners.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()
const ALL: Purpose[] = ['measure', 'personalise', 'message']
const KEY = 'vitrine-consent'

/** The page begins with this in its head, before our tag. */
async function visit(mode: ConsentMode, head: string): Promise<Page> {
  await shop.begin({ consentMode: mode })
  shop.page = () => ({ html: shop.html(head) })
  return shop.open()
}

/** Nobody was measured up to now: every visit is a stranger's, and no event came. */
function assertNobody(): void {
  for (const { visit } of shop.collector.visits)
    assert.deepEqual([visit.visitor, visit.consent, visit.events], [null, [], []])
  assert.equal(shop.collector.stored.size, 0)
}

const yes =
  "<script>window.vitrine ??= function () { (vitrine.q ??= []).push(arguments) }; vitrine('consent', { measure: true, personalise: true, message: true })</script>"
const no = yes.replaceAll('true', 'false')
const throwing = '<script>window.__tcfapi = function () { throw new Error("broken") }</script>'
const notYet = '<iframe name="__tcfapiLocator" hidden></iframe>'

/** Consent stays unknown: the stranger's visit and nothing else, however long one waits. */
const unknown: [name: string, mode: ConsentMode, head: string][] = [
  ['required, nobody says anything', 'required', ''],
  ['a TCF stub and no banner', 'implied', tcfStub],
  ['a TCF stub and no banner', 'required', tcfStub],
  ['a TCF banner that is still shown', 'implied', tcfBanner('cmpuishown', [])],
  ['a TCF banner that shows what it would preselect', 'implied', tcfBanner('cmpuishown', ALL_TCF)],
  ['a TCF function that throws', 'implied', throwing],
  ['a locator frame and nothing else', 'implied', notYet],
  [
    'a TCF banner where GDPR does not apply, but the shop requires a choice',
    'required',
    tcfBanner('tcloaded', [], { gdprApplies: false }),
  ],
  ['Consent Mode denies by default', 'implied', gtagCommands(['default', types('denied')])],
  [
    'Consent Mode denies by default in some regions',
    'implied',
    gtagCommands(['default', types('denied', { region: ['LT'] })], ['default', types('granted')]),
  ],
  [
    'Consent Mode grants by default, but the shop requires a choice',
    'required',
    gtagCommands(['default', types('granted')]),
  ],
  ['Shopify has somebody to ask', 'implied', shopify('', false)],
  ['Shopify never answers', 'implied', shopify('yes', true, 1e8)],
]

for (const [name, mode, head] of unknown)
  test(`${mode}: ${name}: nothing is kept and nobody measured`, async () => {
    const page = await visit(mode, head)
    await shop.collector.until('the stranger’s visit', () => shop.collector.visits.length > 0)
    await call(page, 'event', 'marker')
    await page.reload()
    await shop.collector.until('the next', () => shop.collector.visits.length > 1)
    assertNobody()
    assert.deepEqual(await deviceOf(page), NOTHING)
    assert.deepEqual(
      shop.errors.filter((error) => !error.includes('broken')),
      [],
    )
  })

/** Somebody has refused: `implied` remembers that and nothing else. */
const refused: [name: string, mode: ConsentMode, head: string][] = [
  ['a TCF banner said no', 'implied', tcfBanner('tcloaded', [])],
  ['a TCF banner said no', 'required', tcfBanner('tcloaded', [])],
  ['a TCF banner permits storing only', 'implied', tcfBanner('tcloaded', [1])],
  [
    'a TCF banner that does not know whether GDPR applies said no',
    'implied',
    tcfBanner('tcloaded', [], { gdprApplies: undefined }),
  ],
  [
    'Consent Mode was updated to no',
    'implied',
    gtagCommands(['default', types('denied')], ['update', types('denied')]),
  ],
  ['Consent Mode was updated to no', 'required', gtagCommands(['update', types('denied')])],
  ['the shop called no', 'implied', no],
  ['the shop called no', 'required', no],
  ['the shop called no, a TCF banner stands on yes', 'implied', no + tcfBanner('tcloaded', ALL_TCF)],
  [
    'a TCF banner said no, Consent Mode yes',
    'implied',
    tcfBanner('tcloaded', []) + gtagCommands(['update', types('granted')]),
  ],
  ['Shopify has a no', 'implied', shopify('no', false)],
]

for (const [name, mode, head] of refused)
  test(`${mode}: ${name}: nothing is kept but the refusal`, async () => {
    const page = await visit(mode, head)
    await shop.collector.until('the stranger’s visit', () => shop.collector.visits.length > 0)
    if (mode === 'implied') await page.waitForFunction((key) => localStorage.getItem(key) === '', KEY)
    await call(page, 'event', 'marker')
    await page.reload()
    await shop.collector.until('the next', () => shop.collector.visits.length > 1)
    assertNobody()
    const left = mode === 'implied' ? { [KEY]: '' } : {}
    assert.deepEqual(await deviceOf(page), { ...NOTHING, localStorage: left })
    assert.deepEqual(shop.errors, [])
  })

/** Measured from the first page view on, with these purposes; `source` where a choice was told. */
const granted: [name: string, mode: ConsentMode, head: string, purposes: Purpose[], source?: string][] = [
  ['nobody says anything', 'implied', '', ALL],
  ['a TCF banner said yes', 'required', tcfBanner('tcloaded', ALL_TCF), ALL, 'tcf'],
  ['a TCF banner said yes', 'implied', tcfBanner('tcloaded', ALL_TCF), ALL, 'tcf'],
  ['a TCF banner permits measuring', 'required', tcfBanner('tcloaded', MEASURING_TCF), ['measure'], 'tcf'],
  [
    'a TCF banner that does not know whether GDPR applies said yes',
    'required',
    tcfBanner('tcloaded', ALL_TCF, { gdprApplies: undefined }),
    ALL,
    'tcf',
  ],
  ['GDPR does not apply', 'implied', tcfBanner('tcloaded', [], { gdprApplies: false }), ALL],
  [
    'GDPR does not apply, and the banner tells no event',
    'implied',
    tcfBanner('', [], { gdprApplies: false, eventStatus: undefined }),
    ALL,
  ],
  ['Consent Mode grants by default', 'implied', gtagCommands(['default', types('granted')]), ALL],
  [
    'Consent Mode was updated to yes',
    'required',
    gtagCommands(['default', types('denied')], ['update', types('granted')]),
    ALL,
    'consent_mode',
  ],
  [
    'Consent Mode permits measuring',
    'required',
    gtagCommands(['default', types('denied')], ['update', types('denied', { analytics_storage: 'granted' })]),
    ['measure'],
    'consent_mode',
  ],
  ['the shop called yes', 'required', yes, ALL, 'call'],
  ['the shop called yes, a TCF banner never answers', 'required', yes + tcfStub, ALL, 'call'],
  ['the shop called yes, a TCF banner stands on no', 'required', yes + tcfBanner('tcloaded', []), ALL, 'call'],
  [
    'the shop called yes, Consent Mode denies by default',
    'required',
    yes + gtagCommands(['default', types('denied')]),
    ALL,
    'call',
  ],
  [
    'a TCF banner said yes, Consent Mode no',
    'implied',
    tcfBanner('tcloaded', ALL_TCF) + gtagCommands(['update', types('denied')]),
    ALL,
    'tcf',
  ],
  ['Shopify has a yes', 'required', shopify('yes', true), ALL, 'platform'],
  ['Shopify asks nobody in this region', 'implied', shopify('', true), ALL],
]

for (const [name, mode, head, purposes, source] of granted)
  test(`${mode}: ${name}: measured with ${purposes.join(', ')}`, async () => {
    const page = await visit(mode, head)
    await shop.settled(page)
    for (const event of shop.collector.stored.values()) assert.deepEqual(event.consent, purposes)
    assert.equal(shop.collector.named('page_view').length, 1)
    const told = shop.collector.named('consent_update').map(({ params }) => (params as { source: string }).source)
    assert.deepEqual(told, source ? [source] : [])
    const { databases, localStorage, cookies } = await deviceOf(page)
    assert.deepEqual([databases, localStorage, cookies], [['vitrine'], source ? { [KEY]: `${purposes}` } : {}, ''])
    // The next page says the same again: that is no new choice.
    await page.reload()
    await shop.collector.until('the next page view', () => shop.collector.named('page_view').length === 2)
    const visitors = new Set(shop.collector.visits.flatMap(({ visit }) => visit.visitor ?? []))
    assert.equal(visitors.size, 1)
    assert.equal(shop.collector.named('consent_update').length, source ? 1 : 0)
    assert.deepEqual(shop.errors, [])
  })

const signals: [name: string, mode: ConsentMode, head: string, purposes: Purpose[]][] = [
  ['nobody says anything', 'implied', '', ['measure']],
  ['a TCF banner said yes', 'implied', tcfBanner('tcloaded', ALL_TCF), ['measure']],
  ['the shop called yes', 'implied', yes, ['measure']],
  ['a TCF banner said yes, as the shop requires', 'required', tcfBanner('tcloaded', ALL_TCF), ALL],
  [
    'Consent Mode was updated to yes, as the shop requires',
    'required',
    gtagCommands(['update', types('granted')]),
    ALL,
  ],
]

for (const [name, mode, head, purposes] of signals)
  test(`${mode}, with Global Privacy Control: ${name}: ${purposes.join(', ')}`, async () => {
    await shop.begin({ consentMode: mode })
    await shop.context.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
    shop.page = () => ({ html: shop.html(head) })
    await shop.settled(await shop.open())
    for (const event of shop.collector.stored.values()) assert.deepEqual(event.consent, purposes)
  })
