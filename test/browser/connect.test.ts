/** @module Connecting a shop in Chromium on the real Worker: its first event, secrets by keyboard, files of orders and products. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'
import { event, type RunningWorker, startWorker, visit } from '../worker/harness.ts'
import { newSecret, shopifyOrder, sign, WebhookShop } from '../worker/webhook-shop.ts'

let worker: RunningWorker
let browser: Browser
let page: Page
const errors: string[] = []

before(async () => {
  worker = await startWorker()
  browser = await launchChromium()
  const context = await browser.newContext({ baseURL: worker.url.origin, viewport: { width: 1280, height: 800 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  context.on('weberror', (error) => errors.push(String(error.error())))
  page = await context.newPage()
  await page.goto(`/dashboard/#sign-in=${worker.adminToken}`)
  await page.getByRole('link', { name: 'Connect', exact: true }).click()
})
after(async () => {
  await browser?.close()
  await worker?.close()
})

const copied = () => page.evaluate(() => navigator.clipboard.readText())
const panel = (name: string) => page.getByRole('region', { name: `Webhooks of ${name}` })

/** Moves on by Tab until that is focused whose name begins so; fails when it never is. */
async function tabTo(name: string): Promise<void> {
  const names: string[] = []
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement | null
      return (field?.labels?.[0]?.textContent ?? field?.textContent ?? '').trim()
    })
    if (focused.startsWith(name)) return
    names.push(focused)
  }
  assert.fail(`${name} is not among ${names.join(' | ')}`)
}

/** Waits until that is focused whose words begin so. */
const focused = (words: string) =>
  page.waitForFunction((begin) => document.activeElement?.textContent?.trim().startsWith(begin), words)

test('a new shop sees the tag to copy and what to check', async () => {
  await page.getByText('Nothing has arrived yet').waitFor()
  await page.getByRole('button', { name: 'Copy the tag' }).click()
  assert.equal(await copied(), `<script async src="${worker.url.origin}/v.js"></script>`)
  assert.equal(await page.locator('.checks li').count(), 3)
  assert.equal(await page.getByText('What we read from your shop').count(), 0)
})

test('the first event shows by itself, with what was missing and the command that tells more', async () => {
  const shopPage = { url: 'https://shop.example/p/cup', type: 'product', platform: 'shopify' }
  const item = { productId: '77', name: 'Cup', currency: 'EUR', availability: 'in_stock', imageUrl: '/i/cup.jpg' }
  const at = Date.now()
  const events = [event('page_view', { page: shopPage }, at), event('view_item', { item }, at + 1)]
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor: randomUUID(), events })) })
  await page.getByText('Your tag works').waitFor()
  await page.getByText('Someone looked at Cup').waitFor()
  await page.getByText('The product had no price.').waitFor()
  await page.getByText('One product says little yet').waitFor()
  await page.getByRole('button', { name: 'Copy the command' }).click()
  assert.equal(await copied(), 'npm run read-page -- "https://shop.example/p/cup"')
})

test('a secret is set, used and removed by keyboard alone, and never shown', async () => {
  const secret = newSecret()
  await panel('Shopify').getByText('No secret is set').waitFor()
  await tabTo('The secret')
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await panel('Shopify').getByText('This is not 16 to 256 characters').waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await panel('Shopify').getByText('No delivery has been accepted yet').waitFor()

  const { body } = shopifyOrder()
  assert.equal((await new WebhookShop(worker).shopify({ body, signature: sign(body, secret) })).status, 202)
  await panel('Shopify').getByText('Last delivery accepted').waitFor()
  await page.getByText('The only order so far was told by the shop’s server.').waitFor()
  assert.ok(!(await page.content()).includes(secret))

  await tabTo('Remove the secret')
  await page.keyboard.press('Enter')
  await focused('Keep it')
  await page.keyboard.press('Enter')
  await focused('Remove the secret')
  await page.keyboard.press('Enter')
  await focused('Keep it')
  await tabTo('Remove it')
  await page.keyboard.press('Enter')
  await panel('Shopify').getByText('No secret is set').waitFor()
  await focused('Shopify')
  assert.equal((await new WebhookShop(worker).shopify({ body, signature: sign(body, secret) })).status, 401)
})

test('a secret made here can be copied until it is set, and is good then', async () => {
  const shop = panel('WooCommerce')
  await shop.getByRole('button', { name: 'Make one' }).click()
  await shop.getByRole('button', { name: 'Copy the secret' }).click()
  const secret = await copied()
  assert.match(secret, /^[0-9a-f]{64}$/)
  await shop.getByRole('button', { name: 'Set the secret of WooCommerce' }).click()
  await shop.getByText('No delivery has been accepted yet').waitFor()
  assert.ok(!(await page.content()).includes(secret))
  const body = '{}'
  const answer = await new WebhookShop(worker).woocommerce({
    body,
    signature: sign(body, secret),
    topic: 'coupon.created',
  })
  assert.equal(answer.status, 200)
})

const ORDERS_FILE = [
  'Order No,Date,Sum,E-mail',
  'I-1,2026-03-01 10:00,11.00,ann@shop.example',
  'I-2,never,12.00,ann@shop.example',
  'I-3,2026-03-02 10:00,13.00,ann@shop.example',
].join('\n')

async function chooseFile(): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from(ORDERS_FILE) })
  await page.getByText('2 orders of €24.00').waitFor()
}

test('orders from a file are seen first, wait out a lost connection, and are stored once', async () => {
  await page.getByRole('link', { name: 'import them from a file' }).click()
  await chooseFile()
  const { ordersReceived } = (await worker.admin('GET', '/v1/counters')).body
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.getByText('The import goes on by itself.').waitFor()
  await page.context().setOffline(false)
  await page.getByText('Imported: orders.csv').waitFor()
  const first = await worker.drained({ orders: ordersReceived + 2 })

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the refused rows' }).click()
  const download = await downloading
  assert.equal(download.suggestedFilename(), 'orders.refused.csv')
  const refused = await readFile(await download.path(), 'utf8')
  assert.equal(
    refused,
    '\uFEFFline,reason,Order No,Date,Sum,E-mail\r\n' +
      '3,"line 3: at ""never"" is no time, day first",I-2,never,12.00,ann@shop.example\r\n',
  )

  await page.getByRole('button', { name: 'Import another file' }).click()
  await chooseFile()
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.getByText('Imported: orders.csv').waitFor()
  const second = await worker.drained({ orders: first.ordersReceived + 2 })
  assert.equal(second.ordersStored, first.ordersStored)
  assert.deepEqual(errors, [])
})

test('a file of products is uploaded, reported row by row, and stands on the shelf until it is taken off', async () => {
  await page.getByRole('link', { name: 'Products', exact: true }).click()
  await page.getByText('No products yet').waitFor()
  await page.getByRole('link', { name: 'Choose a file' }).click()
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const rows = [
    'productId,name,price,currency',
    'T1,Žalioji arbata,8.90,EUR',
    'T2,Puodelis,cheap,EUR',
    'T3,Arbatinukas,39,EUR',
  ]
  const buffer = Buffer.from(rows.join('\n'))
  await (await choosing).setFiles({ name: 'shelf.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Import it' }).press('Enter')
  const upload = page.getByRole('region', { name: 'Upload a file' })
  await upload.getByText('2 products, read and stored').waitFor()
  await upload.getByText('Line 3').waitFor()
  await page.getByRole('region', { name: 'What came in' }).getByText('2 products: 2 new; 1 row to mend').waitFor()

  await page.getByRole('main').getByRole('link', { name: 'Products', exact: true }).click()
  await page.getByText('2 products', { exact: true }).waitFor()
  await page.getByLabel('Search products').fill('zalioji')
  await page.getByText('1 product by “zalioji”').waitFor()
  await page.getByRole('link', { name: 'Žalioji arbata' }).click()
  await page.getByText('the price has not changed since Vitrine has known it').waitFor()
  await page.getByRole('button', { name: 'Take it off the shelf' }).click()
  await page.getByRole('button', { name: 'Take it off', exact: true }).click()
  await page.getByText('Off the shelf since').waitFor()
  assert.deepEqual(errors, [])
})
