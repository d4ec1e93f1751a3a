/** @module The editors of overlays and scenarios in Chromium on the real Worker: begun, written, seen, published, rolled back. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { Overlay } from '../../contract/visit.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { type RunningWorker, startWorker, until, visit } from '../worker/harness.ts'

let worker: RunningWorker
let browser: Browser
let page: Page
const errors: string[] = []

before(async () => {
  worker = await startWorker()
  browser = await launchChromium()
  const context = await browser.newContext({ baseURL: worker.url.origin, viewport: { width: 1280, height: 800 } })
  context.on('weberror', (error) => errors.push(String(error.error())))
  page = await context.newPage()
  await page.goto(`/dashboard/#sign-in=${worker.adminToken}`)
  await page.getByRole('link', { name: 'Overlays', exact: true }).click()
})
after(async () => {
  await browser?.close()
  await worker?.close()
})

const frame = () => page.frameLocator('iframe[title="Preview of the overlay"]')
const part = (name: string) => page.getByRole('navigation', { name: 'Parts' }).getByRole('button', { name }).click()
const publish = () => page.getByRole('button', { name: 'Publish', exact: true })

/** What a visitor of a product page is offered. */
async function offered(): Promise<Overlay[]> {
  const { body } = await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit()) })
  return body.overlays
}

test('a ready-made overlay is drawn in the preview as it begins, with its pool of coupons', async () => {
  await page.getByText('No overlays yet').waitFor()
  await page.getByRole('link', { name: 'New overlay' }).click()
  await page.getByRole('button', { name: 'Before you go' }).click()
  await frame().getByText('SAMPLE-7Q4K').waitFor()
  assert.equal(new URL(page.url()).hash, '#/overlays/before-you-go')
  assert.equal((await worker.admin('GET', '/v1/coupon-pools')).body.pools.length, 1)
  await page.getByRole('link', { name: 'Overlays', exact: true }).first().click()
  await page.getByText('Not published yet').waitFor()
})

test('what is typed is seen in the preview, keeps the focus, and is saved as a draft', async () => {
  await page.getByRole('link', { name: 'New overlay' }).click()
  await page.getByRole('button', { name: 'Note' }).click()
  await frame().getByText('A short sentence.').first().waitFor()
  const text = page.getByLabel('Text', { exact: true })
  await text.fill('Delivery takes one day')
  await frame().getByText('Delivery takes one day').first().waitFor()
  assert.equal(await text.evaluate((field) => field === document.activeElement), true)
  await page.getByText('Draft saved; visitors see nothing of it').waitFor()
  const { body } = await worker.admin('GET', '/v1/campaigns/new-note')
  assert.deepEqual([body.live, body.draft.definition.content[0].text], [null, 'Delivery takes one day'])
  assert.deepEqual(await offered(), [])
})

test('what somebody else saved is written over only by who says so', async () => {
  const { definition } = (await worker.admin('GET', '/v1/campaigns/new-note')).body.draft
  await worker.admin('PUT', '/v1/campaigns/new-note/draft', { ...definition, name: 'Theirs' })
  const text = page.getByLabel('Text', { exact: true })
  await text.fill('Delivery takes two days')
  await page.getByText('somebody saved another one').waitFor()
  await text.fill('Delivery takes one day')
  await frame().getByText('Delivery takes one day').first().waitFor()
  assert.equal(await page.getByText('Saving the draft').count(), 0)
  assert.equal((await worker.admin('GET', '/v1/campaigns/new-note')).body.draft.definition.name, 'Theirs')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Draft saved; visitors see nothing of it').waitFor()
  assert.deepEqual((await worker.admin('GET', '/v1/campaigns/new-note')).body.draft.definition, definition)
})

test('what is to be mended is named, with the way there', async () => {
  await part('When')
  await page.getByLabel('After', { exact: true }).fill('soon')
  await publish().click()
  await page.getByText('Not published: mend what is named here first.').waitFor()
  await part('Look')
  await page.locator('.publish').getByRole('button', { name: 'When' }).click()
  const seconds = page.getByLabel('After', { exact: true })
  await page.waitForFunction(() => document.activeElement?.id === 'at-triggers-0-seconds')
  assert.equal(await seconds.getAttribute('aria-invalid'), 'true')
  await seconds.fill('0')
})

test('published in one click, visitors are offered it', async () => {
  await page.getByLabel('Name', { exact: true }).fill('Delivery')
  await page.getByText('Who then sees it, where and when').click()
  await page.getByText('Opens: as soon as the page opens.').waitFor()
  await publish().click()
  await page.getByText('Published. Visitors have it within a minute.').waitFor()
  await page.getByText('There is nothing new to publish.').waitFor()
  const [overlay] = await until('the overlay to be offered', async () => {
    const list = await offered()
    return list.length > 0 && list
  })
  assert.deepEqual([overlay?.campaignId, overlay?.layout], ['new-note', 'toast'])
  assert.deepEqual(overlay?.content, [{ kind: 'text', text: 'Delivery takes one day' }])
})

test('blocks are added and moved by the keyboard alone', async () => {
  await part('Content')
  await page.getByRole('button', { name: 'Add a block' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Headline' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.textContent === '2. Headline')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Headline is now block 1').waitFor()
  await page.waitForFunction(() => document.activeElement?.id === 'block--0-up')
  await page.keyboard.press('Alt+ArrowDown')
  await page.getByText('Headline is now block 2').waitFor()
  await page.getByText('Draft saved; visitors see the version before').waitFor()
})

test('a change is said in words before it is published, and the version before can stand again', async () => {
  await page.getByText('Content: 1 block new or changed.').waitFor()
  await publish().click()
  await page.getByText('There is nothing new to publish.').waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Never published')
  await page.getByText('Draft saved; visitors see the version before').waitFor()
  await part('Versions')
  await page.getByRole('button', { name: 'Back to this one (version 1)' }).click()
  await page.getByRole('button', { name: 'Go back to version 1' }).click()
  await page.getByText('Version 1 stands again.').waitFor()
  const { body } = await worker.admin('GET', '/v1/campaigns/new-note')
  assert.deepEqual([body.live.version, body.live.definition.content.length, body.draft], [3, 1, null])
  await page.getByRole('heading', { name: 'Delivery', level: 1 }).waitFor()
})

test('paused from the list, nobody is offered it', async () => {
  await page.getByRole('link', { name: 'Overlays', exact: true }).first().click()
  await page.getByRole('button', { name: 'Pause “Delivery”' }).click()
  await page.getByRole('button', { name: 'Resume “Delivery”' }).waitFor()
  await until('the overlay to be gone', async () => (await offered()).length === 0)
})

test('colours of all overlays are set with a preview, and what cannot be read is refused', async () => {
  await page.getByRole('link', { name: 'Colours and limits' }).click()
  const buttons = page.getByLabel('Buttons', { exact: true })
  await buttons.fill('9fd8c4')
  await page.getByText('#ffffff on accent #9fd8c4 has a contrast of 1.60 to 1').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Not saved. What to mend is marked in the form.').waitFor()
  await buttons.fill('7A1F5C')
  await frame().getByText('Have a look').waitFor()
  await page.getByLabel('Visitors who are shown nothing').fill('0')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. Visitors have it within a minute.').waitFor()
  const { shop } = (await worker.admin('GET', '/v1/settings')).body
  assert.deepEqual([shop.theme.accent, shop.holdout], ['#7a1f5c', 0])
  assert.deepEqual(errors, [])
})

test('a recipe becomes a scenario, is changed as a flow, published, tried and paused', async () => {
  await page.getByRole('link', { name: 'Scenarios', exact: true }).click()
  await page.getByRole('link', { name: 'Choose a recipe' }).click()
  await page.getByRole('button', { name: 'Use this “A cart was left”', exact: true }).click()
  await page.getByText('Check before you publish').waitFor()
  assert.equal(new URL(page.url()).hash, '#/scenarios/abandoned-cart')

  await page.getByRole('button', { name: 'Add a step after step 1', exact: true }).click()
  await page.getByRole('button', { name: 'Note something of them' }).click()
  await page.getByRole('dialog').getByLabel('Name', { exact: true }).fill('left_a_cart')
  await page.getByLabel('What is noted').fill('yes')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: /^Move down: step 2/ }).press('Enter')
  await page.getByRole('button', { name: '3. Note of them: left_a_cart is “yes”' }).waitFor()

  await page.getByRole('button', { name: '2. Send' }).click()
  await page.frameLocator('iframe[title="The mail as it looks"]').getByText('In your cart').waitFor()
  await page.getByLabel('Subject', { exact: true }).fill('We kept your cart')
  await page.locator('.envelope').getByText('We kept your cart').waitFor()
  await page.getByRole('button', { name: 'Done' }).click()

  // Its button leads to the cart. Visits tell where that may be, and the owner alone says that it is so.
  await publish().click()
  await page.getByText('To be mended first').waitFor()
  await page.getByText('Is this your shop?').waitFor()
  await page.getByText('https://shop.example', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Yes, it is' }).click()
  await page.getByText('To be mended first').waitFor({ state: 'detached' })
  await publish().click()
  await page.getByText('Published. It begins by itself from now on.').waitFor()
  assert.equal((await worker.admin('GET', '/v1/message-settings')).body.shopUrl, 'https://shop.example')
  const { body } = await worker.admin('GET', '/v1/scenarios/abandoned-cart')
  const { steps, messages, status } = body.live.definition
  assert.deepEqual(
    [status, steps['wait-1h'].next, steps['send-1h'].next, steps.note.next, messages.list.content.subject],
    ['live', 'send-1h', 'note', 'wait-24h', 'We kept your cart'],
  )

  const [someone] = (await worker.admin('GET', '/v1/people')).body.people
  await page.locator('.try-card').getByLabel('E-mail, phone').fill(someone.profileId)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.locator('.try-card .trail').getByText('Began.').waitFor()

  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  await page.getByRole('button', { name: 'Pause it' }).click()
  await page.getByText('Paused: nothing is sent').waitFor()
  assert.equal((await worker.admin('GET', '/v1/scenarios/abandoned-cart')).body.status, 'paused')
  await page.getByRole('link', { name: 'Who goes through' }).click()
  await page.getByText('Nobody has begun yet').waitFor()
  assert.deepEqual(errors, [])
})
