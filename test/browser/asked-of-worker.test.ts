/** @module What overlays ask of the real Worker: a deadline that nothing moves, a cap on two devices, a form (C5, C9). */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { type RunningWorker, startWorker, until } from '../worker/harness.ts'
import { opened } from './opened.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()
let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker?.close())

const SECRET = 'a secret of this shop, 32 bytes.'.replaceAll(' ', '-')

/** As the shop's server makes it for its customer. */
function tokenOf(sub: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'HS256' })}.${part({ sub, aud: 'vitrine', exp: Math.floor(Date.now() / 1000) + 600 })}`
  return `${text}.${createHmac('sha256', SECRET).update(text).digest('base64url')}`
}

const OFFER = {
  campaignId: 'yours',
  name: 'A code of your own',
  status: 'live',
  layout: 'bar',
  triggers: [{ kind: 'event', name: 'now' }],
  content: [
    { kind: 'headline', text: 'A code of your own' },
    { kind: 'unique_coupon', poolId: 'spring' },
    { kind: 'countdown', until: 'coupon', text: 'Left: {time}' },
  ],
}

const visitorOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((done) =>
        (window as never as { vitrine: (...given: unknown[]) => void }).vitrine('visitor', done),
      ),
  )

const DAY_MS = 86_400_000
/** So much sooner than it was given for the code is refused from then on, seconds. */
const SOONER = 1_200

interface Arrived {
  page: Page
  /** How many overlays may open there. */
  offered: number
}

/** Opens the shop, on a clock that is ahead by so much. */
async function arrive(context: BrowserContext, path: string, aheadMs = 0): Promise<Arrived> {
  const page = await context.newPage()
  if (aheadMs > 0) {
    await page.clock.install({ time: Date.now() + aheadMs })
    await page.clock.resume()
  }
  const { overlays } = await opened(page, shop.url(path))
  return { page, offered: overlays.length }
}

/** The customer signs in; returns when the Worker knows who it is. */
async function signIn(page: Page): Promise<void> {
  await call(page, 'identify', { token: tokenOf('ona') })
  const visitor = await visitorOf(page)
  await until('the person', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.identities?.length > 0
  })
}

/** Its moment comes: the code, and the seconds that it says are left. */
async function coupon(page: Page): Promise<{ code: string; seconds: number }> {
  await until('the overlay', async () => {
    await call(page, 'event', 'now')
    return (await page.getByText('Left:').count()) > 0
  })
  const text = await page.locator('.panel').innerText()
  const [, minutes, seconds] = /Left: (\d+):(\d+)/.exec(text)!
  return { code: /SP-?\w+/.exec(text)![0], seconds: 60 * Number(minutes) + Number(seconds) }
}

test('a code and its deadline outlive a reload, a changed clock and another device; closed on one, it is quiet on both', async () => {
  await shop.begin({}, {}, worker.url.origin)
  shop.page = () => ({ html: shop.html('', shop.tag) })
  const pool = {
    name: 'Spring',
    codes: 'generated',
    prefix: 'SP',
    discount: { kind: 'percent', percent: 10 },
    validMinutes: 50,
  }
  for (const [path, body] of [
    ['webhook-secrets/identify', { secret: SECRET }],
    ['coupon-pools/spring', pool],
    ['settings', { holdout: 0 }],
    ['campaigns/yours', OFFER],
  ] as const) {
    const { status, body: answer } = await worker.admin('PUT', `/v1/${path}`, body)
    assert.ok(status < 300, `${path}: ${JSON.stringify(answer)}`)
  }
  const [here, there] = [shop.context, await shop.context.browser()!.newContext()]
  const { page } = await arrive(here, '/first')
  await signIn(page)
  const first = await coupon(page)
  assert.ok(first.seconds > 2_900 && first.seconds <= 3_000, `${first.seconds} s of 50 minutes`)
  await page.close()
  await worker.env.DB.prepare('UPDATE coupon_codes SET expires_at = expires_at - ?1')
    .bind(SOONER * 1_000)
    .run()

  for (const [what, context, aheadMs] of [
    ['loaded again', here, 0],
    ['a day ahead', here, DAY_MS],
    ['another device', there, 0],
  ] as const) {
    const { page } = await arrive(context, `/${what}`, aheadMs)
    if (context === there) await signIn(page)
    const { code, seconds } = await coupon(page)
    assert.equal(code, first.code, what)
    // Two minutes for the machine; a countdown that begins again would have twenty more.
    assert.ok(seconds <= first.seconds - SOONER && seconds > first.seconds - SOONER - 120, `${what}: ${seconds} s`)
    if (context === here) await page.close()
  }

  const [open] = there.pages()
  await open!.getByRole('button', { name: 'Uždaryti' }).click()
  const visitor = await visitorOf(open!)
  await until('the closing', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
    return body.entries?.some((entry: { name: string }) => entry.name === 'close_promotion')
  })
  assert.deepEqual([(await arrive(there, '/there')).offered, (await arrive(here, '/here')).offered], [0, 0])
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  await there.close()
})

test('a form is sent once and told as a lead; its answers to a survey are told, too', async () => {
  await shop.begin({}, {}, worker.url.origin)
  shop.page = () => ({ html: shop.html('', shop.tag) })
  const question = { questionId: 'why', kind: 'single', text: 'Why?', choices: ['Tea', 'Pots'] }
  const letter = {
    ...OFFER,
    campaignId: 'letter',
    layout: 'slide_in',
    goal: 'lead',
    content: [
      { kind: 'headline', text: 'A letter' },
      { kind: 'survey', questions: [question], next: 'Next', thanks: 'Thanks for that' },
      { kind: 'form', fields: [{ name: 'email', label: 'Address' }], submit: 'Send', thanks: 'It is on its way' },
    ],
  }
  const { status, body } = await worker.admin('PUT', '/v1/campaigns/letter', letter)
  assert.equal(status, 200, JSON.stringify(body))
  const page = await shop.context.newPage()
  await until('the campaign', async () => {
    const { overlays } = await opened(page, shop.url())
    return overlays.some(({ campaignId }) => campaignId === 'letter')
  })
  await until('the overlay', async () => {
    await call(page, 'event', 'now')
    return (await page.getByRole('heading', { name: 'A letter' }).count()) > 0
  })
  await page.getByText('Pots').click()
  await page.getByLabel('Address').fill('ona@shop.example')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('It is on its way').waitFor()
  const told = (name: string) => shop.collector.named(name).map(({ params }) => params)
  await shop.collector.until('the lead', () => told('generate_lead').length > 0)
  assert.deepEqual(told('generate_lead'), [{ method: 'overlay', campaignId: 'letter' }])
  const answer = { campaignId: 'letter', version: 1, questionId: 'why', answer: 1 }
  assert.deepEqual(told('survey_answer'), [answer])
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})

test('/v.js keeps room for an inline overlay, in front of the script, and none where none wants it', async () => {
  const before = await worker.call('/v.js')
  assert.ok(!before.body.includes('min-'))
  const slot = { selector: 'main > "]) p', height: { phone: 200, desktop: 120 } }
  await worker.admin('PUT', '/v1/campaigns/yours', { ...OFFER, layout: 'inline', slot })
  const { body, headers } = await worker.call('/v.js')
  const room = JSON.stringify(JSON.stringify([{ selector: slot.selector, phone: 200, desktop: 120 }]))
  assert.ok(body.includes(room), 'as JSON in a text, whatever the selector is')
  assert.ok(body.endsWith(before.body.slice(before.body.indexOf(',"enabled'))), 'and the script behind it')
  assert.notEqual(headers.get('etag'), before.headers.get('etag'))
})
