/** @module The whole story in a real browser on the real Worker: visit, view, cart, exit, overlay, order, dashboard. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoProducts } from '../../demo/catalogue.ts'
import { pastOrders } from '../../demo/past-orders.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { type RunningWorker, startWorker, until } from '../worker/harness.ts'
import { opened } from './opened.ts'

/** A person's browser: machines are not counted, and a headless one says that it is one. */
const PERSON = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
const CAMPAIGNS = ['exit-offer', 'cart-reminder', 'free-delivery', 'who-is-looking']
/** Set to a folder to see what the test sees. */
const SHOTS = process.env.SHOTS

let worker: RunningWorker
let browser: Browser
const errors: string[] = []

before(async () => {
  worker = await startWorker()
  browser = await launchChromium()
  await worker.admin('POST', '/v1/products', { products: demoProducts() })
  const orders = pastOrders(demoProducts(), Date.now()).slice(-90)
  await worker.admin('POST', '/v1/orders', { orders })
  await worker.drained({ orders: orders.length })
  await worker.admin('PUT', '/v1/settings', { name: 'Heron & Kettle', theme: { accent: '#2f4f45' } })
  for (const campaign of CAMPAIGNS) await worker.publish(`demo/campaigns/${campaign}.json`)
})
after(async () => {
  await browser?.close()
  await worker?.close()
})

async function newVisitor(options: { phone?: boolean } = {}): Promise<BrowserContext> {
  const size = options.phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }
  const context = await browser.newContext({
    userAgent: PERSON,
    viewport: size,
    baseURL: worker.url.origin,
    hasTouch: options.phone ?? false,
    isMobile: options.phone ?? false,
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  return context
}

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await visit(page, path)
  return page
}

/** Opens a page and waits until its visit was answered: which campaigns may open there. */
async function visit(page: Page, path: string): Promise<string[]> {
  const { overlays } = await opened(page, worker.url.origin + path)
  return overlays.map(({ campaignId }) => campaignId)
}

/** The pointer leaves through the upper edge, upward and with speed, as towards the address bar. */
async function leave(page: Page): Promise<void> {
  await page.mouse.move(640, 300)
  for (let y = 260; y >= 0; y -= 40) await page.mouse.move(640, y)
  await page.mouse.move(640, -20)
}

async function shot(page: Page, name: string): Promise<void> {
  if (!SHOTS) return
  mkdirSync(SHOTS, { recursive: true })
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Before you go' })

async function visitorOf(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        (window as never as { vitrine: (verb: string, cb: (id: string) => void) => void }).vitrine('visitor', resolve),
      ),
  )
}

test('from the first page view to the figures in the dashboard', async () => {
  const context = await newVisitor()
  const page = await open(context, '/shop/')
  await page.getByRole('navigation', { name: 'Shop' }).getByRole('link', { name: 'Mugs & cups' }).click()
  await page
    .getByRole('link', { name: /Speckled Mug\b.*19/ })
    .first()
    .click()
  await page.waitForURL('**/p/speckled-mug*/')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  const bar = page.getByText('more and delivery is free').first()
  await bar.waitFor()
  assert.match((await bar.textContent()) ?? '', /€30/, '49.00 − 19.00 = 30.00')
  await shot(page, 'free-delivery')

  await until('the exit offer', async () => {
    await leave(page)
    return dialog(page).isVisible()
  })
  await shot(page, 'exit-offer')
  assert.ok(await dialog(page).getByText('WELCOME10').isVisible())
  assert.ok((await dialog(page).getByRole('listitem').count()) >= 2, 'recommended products are in it')
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'hidden' })

  const id = await visitorOf(page)
  await until('the closing to be stored', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${id}/timeline`)
    return body.entries.some((entry: { name: string }) => entry.name === 'close_promotion')
  })
  const again = await context.newPage()
  assert.ok(!(await visit(again, '/shop/p/round-pot-sage/')).includes('exit-offer'), 'not again in another tab')
  assert.ok(!(await visit(page, '/shop/')).includes('exit-offer'), 'nor on another page')
  await again.close()

  await page.goto('/shop/checkout/')
  for (const [name, value] of [
    ['name', 'Ona'],
    ['email', 'ona@example.com'],
    ['street', 'Upės 3'],
    ['town', 'Kaunas'],
    ['code', 'WELCOME10'],
  ] as const)
    await page.fill(`[name=${name}]`, value)
  await page.getByRole('button', { name: 'Place the order' }).click()
  await page.getByText('is on our table').waitFor()

  const person = await until('the order in the profile', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${id}`)
    return body.orders === 1 && body
  })
  // 19.00 − 1.90 + 4.90 delivery.
  assert.deepEqual([person.orderList[0].valueMinor, person.orderList[0].source], [2200, 'browser'])
  assert.equal(person.cart, null, 'an order empties the cart')
  assert.equal(person.sessions, 1)
  assert.ok(person.leadScore >= 60, `${person.leadScore}`)
  assert.equal(person.why.outcomes['exit-offer'].kind, 'other_page')
  await context.close()
  await seeInDashboard(id)
})

async function seeInDashboard(id: string): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await worker.env.DB.prepare('INSERT INTO sign_in_tokens (token_hash, created_at, expires_at) VALUES (?1, 0, ?2)')
    .bind(hash, Date.now() + 600_000)
    .run()
  const owner = await newVisitor()
  const page = await owner.newPage()
  await page.goto(`/dashboard/#sign-in=${token}`)
  await page.getByRole('heading', { name: 'Today', exact: true }).waitFor()
  assert.ok(!page.url().includes(token), 'the token leaves the address bar')
  await page.getByText('Before you go').or(page.getByText('A first order, a little cheaper')).first().waitFor()
  await shot(page, 'dashboard-today')

  await page.goto('/dashboard/#/people')
  await page.locator(`a[href*="${id}"]`).first().click()
  await page.getByText('Overlays: why and why not').waitFor()
  await page.getByText('Visit at').first().waitFor()
  await shot(page, 'dashboard-person')
  await page.goto('/dashboard/#/live')
  await page.getByText('Someone').first().waitFor()
  await shot(page, 'dashboard-live')
  await page.goto('/dashboard/#/overlays')
  await page.getByText('Who else is looking at this').first().waitFor()
  await shot(page, 'dashboard-overlays')
  await owner.close()
}

test('two people on one product see each other; one alone sees nothing', async () => {
  const [anna, jonas] = [await newVisitor(), await newVisitor({ phone: true })]
  const first = await open(anna, '/shop/p/glass-pot-oak/')
  const pill = (page: Page) => page.getByText('2 people are looking at this right now').first()
  const second = await open(jonas, '/shop/p/glass-pot-oak/')
  await pill(first).waitFor()
  await pill(second).waitFor()
  await shot(second, 'who-is-looking-phone')
  await jonas.close()
  await pill(first).waitFor({ state: 'hidden' })
  assert.equal(await first.getByText('people are looking').first().isVisible(), false)
  await anna.close()
})

test('who comes back to a filled cart is reminded of it', async () => {
  await worker.publish('demo/campaigns/cart-reminder.json', {
    audience: { cart: { state: 'filled', unchangedMinutes: 0 } },
  })
  const context = await newVisitor({ phone: true })
  const page = await open(context, '/shop/p/round-pot-sage/')
  await page.getByRole('button', { name: 'Add to cart' }).tap()
  await page.getByText('in your cart').first().waitFor()
  await visit(page, '/shop/')
  const reminder = page.getByText('You left these in your cart').first()
  await reminder.waitFor()
  await page.getByText('Round Pot, sage').first().waitFor()
  await shot(page, 'cart-reminder-phone')
  await page
    .getByRole('link', { name: 'Go to my cart' })
    .or(page.getByRole('button', { name: 'Go to my cart' }))
    .tap()
  await page.waitForURL('**/shop/cart/')
  await context.close()
})

test('no error of ours came up in any page', () => assert.deepEqual(errors, []))
