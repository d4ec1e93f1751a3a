/** @module Forms in a real browser: begun, sent, left; who can be written to; and that no value ever leaves the device. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import type { ClientSettings } from '../../contract/settings.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const CONTACT = `<form id="contact" name="Write to us" action="/contact?token=abcdef0123456789abcdef">
  <input type="hidden" name="secret" value="canary-hidden"><label>Name <input name="your-name"></label>
  <label>E-mail <input type="email" name="your-email"></label><label>Phone <input type="tel" name="phone"></label>
  <label>Message <textarea name="message"></textarea></label>
  <input name="website" style="display:none"><input type="checkbox" name="agree"><button>Send</button></form>`
const NEWS = `<footer><h3>Gaukite naujienlaiškį</h3><form id="footer-news" action="/subscribe"><input name="EMAIL" placeholder="El. paštas"><button>Gerai</button></form></footer>`

async function open(body: string, settings: Partial<ClientSettings> = {}, stays = true): Promise<Page> {
  await shop.begin(settings)
  // A form that is sent leads nowhere: the page of the test stays.
  const stay = stays ? `<script>addEventListener('submit', (event) => event.preventDefault())</script>` : ''
  shop.page = () => ({ html: shop.html('', `${body}${stay}${shop.tag}`) })
  const page = await shop.open()
  if (settings.consentMode !== 'required')
    await shop.collector.until('a page view', () => shop.collector.named('page_view').length === 1)
  return page
}

/** Types, once the part that watches is there. */
async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).focus()
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/forms.js')),
  )
  await page.locator(selector).pressSequentially(text)
}

const told = (...names: string[]) =>
  names.flatMap((name) => shop.collector.named(name).map(({ params }) => [name, params]))

test('a contact form: begun, sent, a lead, and the address as a claim', async () => {
  const page = await open(CONTACT)
  await type(page, '[name=your-name]', 'Canary Name')
  await type(page, '[name=your-email]', 'Ona@shop.example')
  await type(page, '[name=message]', 'canary message')
  await page.getByRole('button', { name: 'Send' }).click()
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  const formOf = { formId: 'contact', formName: 'Write to us' }
  assert.deepEqual(told('form_start', 'form_submit', 'generate_lead', 'identify', 'form_abandon', 'sign_up'), [
    ['form_start', formOf],
    ['form_submit', { ...formOf, destination: `${shop.url('/contact')}` }],
    ['generate_lead', { method: 'contact_form' }],
    ['identify', { email: 'ona@shop.example' }],
  ])
  const all = JSON.stringify(shop.collector.visits)
  for (const word of ['Canary', 'canary', '0123456789']) assert.ok(!all.includes(word), word)
  assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
})

test('a newsletter is a sign-up, also in another language and with a field of no special type', async () => {
  const page = await open(NEWS)
  await type(page, '[name=EMAIL]', 'ona@shop.example')
  await page.keyboard.press('Enter')
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  assert.deepEqual(told('sign_up', 'generate_lead'), [['sign_up', { method: 'newsletter' }]])
})

test('what the shop tells itself is not told twice', async () => {
  const page = await open(NEWS)
  await type(page, '[name=EMAIL]', 'ona@shop.example')
  await call(page, 'event', 'sign_up', { method: 'shop' })
  await page.keyboard.press('Enter')
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  assert.deepEqual(told('sign_up', 'generate_lead'), [['sign_up', { method: 'shop' }]])
})

test('half filled and left: how many fields, never what stands in them', async () => {
  const page = await open(CONTACT)
  await type(page, '[name=your-name]', 'Canary')
  await type(page, '[name=your-email]', 'canary@shop.example')
  await page.goto(shop.url('/other'))
  await shop.collector.until('the form that was left', () => shop.collector.named('form_abandon').length === 1)
  assert.deepEqual(told('form_abandon', 'form_submit', 'identify'), [
    ['form_abandon', { formId: 'contact', formName: 'Write to us', filled: 2, of: 4 }],
  ])
  assert.ok(!JSON.stringify(shop.collector.visits).includes('anary'))
})

test('an unsent address is told only where being written to was chosen before it was typed', async () => {
  for (const message of [true, false]) {
    const page = await open(CONTACT, { consentMode: 'required' })
    await call(page, 'consent', { measure: true, message })
    await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
    await type(page, '[name=your-email]', 'ona@shop.example')
    // Too late: it was typed before.
    if (!message) {
      await call(page, 'consent', { message: true })
      // What is under way when a page goes comes later; this test is not about that.
      await shop.collector.until('the other choice', () => shop.collector.named('consent_update').length === 2)
    }
    await page.goto(shop.url('/other'))
    await shop.collector.until('the form that was left', () => shop.collector.named('form_abandon').length === 1)
    await shop.settled(page)
    assert.deepEqual(told('identify'), message ? [['identify', { email: 'ona@shop.example' }]] : [], `${message}`)
  }
})

test('without consent nothing is loaded, looked at or told', async () => {
  const page = await open(CONTACT, { consentMode: 'required' })
  const parts: string[] = []
  page.on('request', (request) => parts.push(request.url()))
  await page.locator('[name=your-email]').fill('ona@shop.example')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.goto(shop.url('/other'))
  assert.ok(!parts.some((url) => url.includes('forms.js')))
  assert.ok(!JSON.stringify(shop.collector.visits).includes('ona@'))
})

const IGNORED: [name: string, form: string, loads: boolean][] = [
  [
    'signing in',
    '<form><input type="email" name="email"><input type="password" name="p"><button>Go</button></form>',
    false,
  ],
  ['searching', '<form role="search"><input type="search" name="q"><button>Go</button></form>', false],
  ['a product', '<form><input name="quantity"><button>Go</button></form>', false],
  [
    'paying',
    '<form><input type="email" name="email"><input autocomplete="cc-number" name="n"><button>Go</button></form>',
    true,
  ],
  [
    'a code',
    '<form><input type="email" name="email"><input autocomplete="one-time-code" name="n"><button>Go</button></form>',
    true,
  ],
  ['what the shop says', '<form data-vitrine-ignore><input type="email" name="email"><button>Go</button></form>', true],
]
for (const [name, form, loads] of IGNORED)
  test(`a form for ${name} is not watched`, async () => {
    const page = await open(form)
    const field = page.locator('form input').first()
    await field.focus()
    if (loads)
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some((each) => each.name.endsWith('/forms.js')),
      )
    await field.pressSequentially('ona@shop.example')
    await page.getByRole('button', { name: 'Go' }).click()
    await shop.settled(page)
    assert.deepEqual(told('form_start', 'form_submit', 'sign_up', 'generate_lead', 'identify'), [])
    const isLoaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').some((each) => each.name.endsWith('/forms.js')),
    )
    assert.equal(isLoaded, loads)
  })

test('a form that asks for no address is not watched, when another has begun, either', async () => {
  const product = `<form id="product"><select name="size"><option>S</option><option>M</option></select>
    <input name="engraving"><button>Add to cart</button></form>`
  const page = await open(product + NEWS)
  await type(page, '[name=EMAIL]', 'ona@shop.example')
  await page.locator('[name=size]').selectOption('M')
  await page.locator('[name=engraving]').pressSequentially('For Ona')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.goto(shop.url('/other'))
  await shop.collector.until('the form that was left', () => shop.collector.named('form_abandon').length === 1)
  await shop.settled(page)
  assert.deepEqual(
    told('form_start', 'form_submit', 'form_abandon').map(([name, params]) => [
      name,
      (params as { formId: string }).formId,
    ]),
    [
      ['form_start', 'footer-news'],
      ['form_abandon', 'footer-news'],
    ],
  )
})

test('secret fields in a form that matters are neither counted nor read', async () => {
  const page =
    await open(`<form id="f"><input type="email" name="email"><input name="cardNumber"><input name="otp_code" id="pin">
    <input name="birth_date"><textarea name="message"></textarea><button>Go</button></form>`)
  await page.evaluate(() => {
    for (const each of document.querySelectorAll<HTMLInputElement>('[name=cardNumber],#pin,[name=birth_date]'))
      Object.defineProperty(each, 'value', { get: () => ((globalThis as { read?: boolean }).read = true) })
  })
  await type(page, '[name=message]', 'hello')
  await page.locator('#pin').pressSequentially('123456')
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  assert.equal(await page.evaluate(() => (globalThis as { read?: boolean }).read), undefined)
  await page.goto(shop.url('/other'))
  await shop.collector.until('the form that was left', () => shop.collector.named('form_abandon').length === 1)
  assert.deepEqual(told('form_abandon'), [['form_abandon', { formId: 'f', filled: 1, of: 2 }]])
})

test('a form that a script sends: a button, a request, and it is empty again', async () => {
  const page = await open(`${NEWS}<script>document.querySelector('button').type = 'button'
    document.querySelector('button').addEventListener('click', async (event) => {
      await fetch('/subscribe', { method: 'POST' }); document.querySelector('[name=EMAIL]').value = '' })</script>`)
  await type(page, '[name=EMAIL]', 'ona@shop.example')
  await page.getByRole('button', { name: 'Gerai' }).click()
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  assert.equal(shop.collector.named('form_submit').length, 1)
  await page.goto(shop.url('/other'))
  await shop.settled(page)
  assert.equal(shop.collector.named('form_abandon').length, 0)
})

test('a form that is sent away by the browser is told before the page goes', async () => {
  const page = await open(NEWS, {}, false)
  await type(page, '[name=EMAIL]', 'ona@shop.example')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/subscribe*')
  await shop.collector.until('the claim', () => shop.collector.named('identify').length === 1)
  assert.equal(shop.collector.named('form_abandon').length, 0)
})

test('fields named like a form’s own properties hide nothing and break nothing', async () => {
  const page =
    await open(`<form id="contact"><input name="id" value="7"><input name="name"><input name="elements"><input name="action">
    <input type="email" name="email"><textarea name="message"></textarea><button>Go</button></form>`)
  await type(page, '[name=email]', 'ona@shop.example')
  await page.locator('[name=message]').fill('hello')
  await page.getByRole('button', { name: 'Go' }).click()
  await shop.collector.until('the form', () => shop.collector.named('form_submit').length === 1)
  assert.deepEqual(told('form_submit'), [['form_submit', { formId: 'contact' }]])
  assert.deepEqual(shop.errors, [])
})
