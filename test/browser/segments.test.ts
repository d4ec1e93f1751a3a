/** @module The Segments screen in Chromium on the real Worker: a segment is copied, counted, saved, found in People. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { visitorName } from '../../dashboard/sentence/visitor-name.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { event, type RunningWorker, startWorker, visit } from '../worker/harness.ts'

let worker: RunningWorker
let browser: Browser
let page: Page
const errors: string[] = []
const curious = randomUUID()
const passing = randomUUID()

before(async () => {
  worker = await startWorker()
  browser = await launchChromium()
  const view = () => event('view_item', { item: { productId: 'teapot' } })
  const come = (visitor: string, views: number) => {
    const body = JSON.stringify(visit({ visitor, events: Array.from({ length: views }, view) }))
    return worker.call('/v1/visit', { method: 'POST', body })
  }
  await come(curious, 3)
  await come(passing, 1)
  await worker.drained({ events: 4 })
  const context = await browser.newContext({ baseURL: worker.url.origin, viewport: { width: 1280, height: 800 } })
  context.on('weberror', (error) => errors.push(String(error.error())))
  page = await context.newPage()
  await page.goto(`/dashboard/#sign-in=${worker.adminToken}`)
  await page.getByRole('link', { name: 'Segments', exact: true }).click()
})
after(async () => {
  await browser?.close()
  await worker?.close()
})

const row = (at: number) => page.locator('.row').nth(at)
const people = () => page.locator('table.people tbody tr')
const inItNow = (count: number) =>
  page
    .getByRole('status')
    .getByText(new RegExp(`^${count} (person|people) now$`))
    .waitFor()

test('the ready-made ones are listed, counted, and cannot be changed', async () => {
  const shoppers = page.getByRole('listitem').filter({ hasText: 'Window shoppers' })
  await shoppers.getByText('0 people now').waitFor()
  await page.getByText('None yet. Begin with').waitFor()
  await shoppers.getByRole('link', { name: 'Window shoppers', exact: true }).click()
  await page.getByRole('heading', { name: 'Window shoppers', level: 1 }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0)
})

test('a copy begins from what was copied, and its number follows', async () => {
  await page.getByRole('link', { name: 'Copy to change it' }).click()
  await inItNow(0)
  assert.equal(await page.locator('.row').count(), 3)
  await row(2).getByLabel('Number', { exact: true }).fill('1')
  await inItNow(2)
  await row(2).getByLabel('Number', { exact: true }).fill('3')
  await inItNow(1)
})

test('what is not finished is named, and not saved', async () => {
  await page.getByRole('button', { name: 'Add a condition' }).click()
  assert.equal(
    await row(3)
      .getByLabel('What to ask')
      .evaluate((field) => field === document.activeElement),
    true,
  )
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved. What to mend is marked in the form.').waitFor()
  assert.equal(await row(3).getByLabel('What to ask').getAttribute('aria-invalid'), 'true')
  await inItNow(1)
  await row(3).getByRole('button', { name: 'Remove: New condition' }).click()
})

test('it is saved under an id made of its name, and opens in the place of the form', async () => {
  await page.getByLabel('Name').fill('Curious, again')
  await page.keyboard.press('Enter')
  await page.getByText('Saved', { exact: true }).waitFor()
  assert.equal(new URL(page.url()).hash, '#/segments/curious-again')
  await page.getByLabel('Description').fill('Looked thrice.')
  assert.equal(await page.getByText('Saved', { exact: true }).count(), 0)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  const stored = (await worker.admin('GET', '/v1/segments/curious-again')).body
  assert.deepEqual([stored.version, stored.description], [2, 'Looked thrice.'])
  assert.deepEqual(stored.condition.of[2], { kind: 'number', field: 'events.view_item', atLeast: 3, withinDays: 30 })
  await page.getByRole('rowheader', { name: visitorName(curious) }).waitFor()
})

test('People can be listed by it, and the way back leads to everybody', async () => {
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await people().nth(1).waitFor()
  await page.getByLabel('Who is listed').selectOption('Curious, again')
  await page.getByText('and looked at products at least 3 times in the last 30 days.').waitFor()
  await page.waitForFunction(() => document.querySelectorAll('table.people tbody tr').length === 1)
  await page.getByRole('rowheader', { name: visitorName(curious) }).waitFor()
  await page.goBack()
  await people().nth(1).waitFor()
  assert.equal(await page.getByLabel('Who is listed').inputValue(), '')
})

test('a sensitive name is refused at its field, until the owner says that they agreed', async () => {
  await page.goto('/dashboard/#/segments/curious-again')
  await page.getByLabel('Name').fill('Pregnant')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('#segment-name-note').getByText('sensitive topic').waitFor()
  await page.getByLabel('Everybody in it has agreed').check()
  await inItNow(1)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  assert.equal((await worker.admin('GET', '/v1/segments/curious-again')).body.agreed, true)
})

test('what was changed elsewhere meanwhile is not written over without asking', async () => {
  const path = '/v1/segments/curious-again'
  const { version, createdAt, updatedAt, segmentId, isReadyMade, ...stored } = (await worker.admin('GET', path)).body
  await worker.admin('PUT', path, { ...stored, description: 'By another tab.' })
  await page.getByLabel('Description').fill('By this one.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved. It was changed elsewhere').waitFor()
  assert.equal((await worker.admin('GET', path)).body.description, 'By another tab.')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  assert.equal((await worker.admin('GET', path)).body.description, 'By this one.')
})

test('leaving unsaved work asks first; staying keeps it, leaving goes there', async () => {
  await page.getByLabel('Name').fill('Something else')
  await page.getByRole('link', { name: 'Live', exact: true }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  assert.equal(new URL(page.url()).hash, '#/segments/curious-again')
  assert.equal(await page.getByLabel('Name').inputValue(), 'Something else')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Stay here' }).click()
  assert.equal(await page.getByLabel('Name').inputValue(), 'Something else')
  await page.getByRole('link', { name: 'Live', exact: true }).click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await page.getByRole('heading', { name: 'Live', level: 1 }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { name: 'Pregnant', level: 1 }).waitFor()
})

test('it is deleted after asking once more', async () => {
  await page.getByRole('button', { name: 'Delete this segment' }).click()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('None yet. Begin with').waitFor()
  assert.equal((await worker.admin('GET', '/v1/segments/curious-again')).status, 404)
  assert.deepEqual(errors, [])
})
