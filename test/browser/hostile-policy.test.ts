/** @module The strictest content security policies with everything of ours on the page at once: cases B02 and B03. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { violationsOf } from './axe.ts'
import { PROBES, probesLost } from './hostile/probes.ts'
import { PRICE_MINOR, productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

/** What no script of a shop can do without, and nothing else. */
const STRICTEST = (collector: string) =>
  `default-src 'none'; script-src 'nonce-n0' 'strict-dynamic'; style-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; connect-src 'self' ${collector}; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`

/** A page of WooCommerce under the policy. Gives the parts that were loaded, and what the policy refused. */
async function open(policy: string, path: string): Promise<{ page: Page; parts: string[]; refused: string[] }> {
  const headers = { 'content-security-policy': policy }
  // A nonce would be inherited by the parts.
  const tag = policy.includes('nonce') ? shop.tag.replace('<script', '<script nonce="n0"') : shop.tag
  const attributes = 'class="woocommerce-page single-product"'
  // Inline data of a strict page carries its nonce as well.
  const html = productPage({ head: PROBES, body: tag, attributes }).replaceAll(
    '<script type',
    '<script nonce="n0" type',
  )
  shop.page = () => ({ html, headers })
  const page = await shop.context.newPage()
  const parts: string[] = []
  const refused: string[] = []
  page.on('response', (response) => {
    const [, part] = /\/c\/\w+\/([\w-]+)\.js$/.exec(response.url()) ?? []
    if (part && response.ok()) parts.push(part)
  })
  await page.exposeFunction('refuse', (what: string) => refused.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (window as never as { refuse: (what: string) => void }).refuse(`${effectiveDirective} ${blockedURI} ${sample}`),
    )
    // The debug panel's root is closed; the tests look into it.
    const { attachShadow } = Element.prototype
    Element.prototype.attachShadow = function (options) {
      return attachShadow.call(this, { ...options, mode: 'open' })
    }
  })
  await page.goto(shop.url(path))
  return { page, parts, refused }
}

test('with reader, adapter, overlays, forms and debug panel the strictest policy has nothing to refuse', async (t) => {
  const picture = { kind: 'image', url: '/pot.svg', alt: 'A pot' } as const
  const words = [picture, { kind: 'headline', text: 'Stay a while' }, { kind: 'coupon', code: 'POT10' }] as const
  const modal = { ...overlayOf('modal', [...words]), campaignId: 'modal', triggers: barOverlay().triggers }
  shop.collector.overlays = [barOverlay(), modal]
  const { page, parts, refused } = await open(STRICTEST(shop.collector.url), '/product/teapot')
  await shop.collector.until('both overlays', () => shop.collector.named('view_promotion').length === 2)
  await page.keyboard.press('Escape')
  await shop.collector.until('the end of one', () => shop.collector.named('close_promotion').length === 1)
  const [view] = shop.collector.named('page_view')
  assert.equal((view!.params as { page: { product: { priceMinor: number } } }).page.product.priceMinor, PRICE_MINOR)

  const debugged = await open(STRICTEST(shop.collector.url), '/product/teapot?vitrine=debug')
  const panel = debugged.page.getByRole('region', { name: 'Vitrine debug' })
  await panel.getByText('json ld').first().waitFor()
  assert.deepEqual(await violationsOf(debugged.page, 'vitrine-debug'), [])
  const loaded = [...new Set([...parts, ...debugged.parts])]
  for (const part of ['reader', 'woocommerce', 'show', 'overlay', 'verbs', 'debug'])
    assert.ok(loaded.includes(part), `${part} was loaded`)
  const all = [...refused, ...debugged.refused]
  assert.deepEqual(all, [])
  assert.deepEqual(shop.errors, [])
  const lost = probesLost(shop.collector)
  const { duplicates: duplicated } = shop.collector
  report(t, { n: loaded.length, lost, duplicated, errors: shop.errors.length, violations: all.length })
})

/** The refusals that are ours to keep few: the page is not to be filled with them. */
const WITHOUT: [name: string, policy: (collector: string) => string, most: number, arrives: boolean][] = [
  ['parts of the script', (url) => `script-src 'unsafe-inline' ${url}/v.js; connect-src ${url}`, 6, true],
  ['our script', () => "script-src 'none'", 20, false],
  ['pictures of ours', (url) => `script-src 'nonce-n0' 'strict-dynamic'; connect-src ${url}; img-src 'none'`, 1, true],
]

for (const [name, policy, most, arrives] of WITHOUT)
  test(`a policy that forbids ${name}: few refusals, no error`, async (t) => {
    const image = { kind: 'image', url: 'https://pictures.example/pot.svg', alt: 'A pot' } as const
    const content = [image, { kind: 'headline', text: 'Hello' } as const]
    shop.collector.overlays = [{ ...overlayOf('bar', content), triggers: barOverlay().triggers }]
    const { page, refused } = await open(policy(shop.collector.url), '/product/teapot')
    if (arrives) await shop.collector.until('the page view', () => shop.collector.named('page_view').length > 0)
    await page.waitForLoadState('networkidle')
    if (arrives) assert.equal(probesLost(shop.collector), 0)
    assert.ok(refused.length <= most, refused.join('\n'))
    assert.deepEqual(shop.errors, [])
    const lost = arrives ? probesLost(shop.collector) : undefined
    report(t, { n: 1, lost, errors: shop.errors.length, violations: refused.length })
  })
