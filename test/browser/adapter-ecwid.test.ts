/** @module The Ecwid adapter on written pages: what its API tells, told once, and what stays there. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Page } from 'playwright-core'
import { actOn } from './storefronts/act-on.ts'
import { cartWaitsForConsent } from './storefronts/cart-waits-for-consent.ts'
import { cartPage } from './storefronts/ecwid/cart.ts'
import { PRODUCT } from './storefronts/ecwid/parts.ts'
import { productPage } from './storefronts/ecwid/product.ts'
import { thankYouPage } from './storefronts/ecwid/thank-you.ts'
import { orderCountsOnce } from './storefronts/order-counts-once.ts'
import { withStorefront } from './storefronts/visited-storefront.ts'

const shop = withStorefront()
let extra = ''

beforeEach(() => {
  extra = ''
  shop.answer = ({ path }, tag) => {
    if (path === '/shop/heron') return { body: productPage(tag + extra) }
    if (path === '/shop/early') return { body: productPage(tag + extra, 'early') }
    if (path === '/shop/basket-inside') return { body: cartPage(tag + extra) }
    if (path === '/shop/done') return { body: thankYouPage(tag + extra) }
    return
  }
})

const ID = `${PRODUCT.id}`
const widget = (page: Page, action: 'set' | 'place', ...given: number[]) => actOn(page, 'widget', action, ...given)

test('the product of the page, with what its linked data adds', async () => {
  await shop.open('/shop/early')
  const { item } = await shop.event('view_item')
  assert.deepEqual(
    [item.name, item.sku, item.priceMinor, item.currency, item.availability],
    ['Heron Mug', 'HERON', 1990, 'EUR', 'in_stock'],
  )
  assert.equal((await shop.event('page_view')).page.platform, 'ecwid')
  assert.deepEqual(shop.errors, [])
})

for (const path of ['/shop/heron', '/shop/early'])
  test(`${path}: filled, changed and emptied, each told once, though the data layer tells it too`, async () => {
    const page = await shop.open(path)
    await page.waitForFunction(() => 'Cart' in (window as never as { Ecwid: object }).Ecwid)
    await shop.settled(page)
    await widget(page, 'set', 1)
    const { item } = await shop.event('add_to_cart')
    assert.deepEqual([item.productId, item.sku, item.name, item.priceMinor], [ID, 'HERON', 'Heron Mug', 1990])
    await page.goto(`${shop.url}/shop/basket-inside`)
    await shop.event('page_view', 2)
    await page.waitForFunction(() => 'Cart' in (window as never as { Ecwid: object }).Ecwid)
    await shop.settled(page)
    await widget(page, 'set', 3)
    await shop.event('add_to_cart', 2)
    await widget(page, 'set', 0)
    await shop.event('remove_from_cart')
    await shop.settled(page)
    assert.deepEqual(shop.moves(), [`add 1 × ${ID}`, `add 2 × ${ID}`, `remove 3 × ${ID}`])
    assert.doesNotMatch(shop.sent(), /private|Engraving/i)
    assert.deepEqual([shop.errors, shop.collector.rejected], [[], []])
  })

test('an order is told once, also when it is told twice and after a reload', async () => {
  const page = await shop.open('/shop/done')
  await page.waitForFunction(() => 'Cart' in (window as never as { Ecwid: object }).Ecwid)
  await shop.settled(page)
  await widget(page, 'set', 2)
  await widget(page, 'place')
  const order = await shop.event('purchase')
  assert.deepEqual([order.transactionId, order.valueMinor], ['OSMA-781', 4480])
  assert.deepEqual(
    order.items.map(({ productId, quantity, priceMinor }) => [productId, quantity, priceMinor]),
    [[ID, 2, 1990]],
  )
  await orderCountsOnce(shop, page)
})

test('what was put into the cart before the consent is told with it', async () => {
  const { items } = await cartWaitsForConsent(shop, '/shop/early', {
    change: (page) => widget(page, 'set', 2),
    asked: () => 0,
  })
  assert.deepEqual([items[0]!.productId, items[0]!.quantity], [ID, 2])
})

const ODD: [name: string, extra: string][] = [
  ['an API of null', '<script>window.Ecwid = null</script>'],
  ['an API without events', '<script>for (const each of Object.keys(Ecwid)) delete Ecwid[each]</script>'],
  ['a frozen API', '<script>Object.freeze(Ecwid)</script>'],
  ['an API that throws', '<script>Ecwid.OnAPILoaded.add = () => { throw new Error("hostile") }</script>'],
]

for (const [name, hostile] of ODD)
  test(`an odd shop, ${name}: the page is read, and no error of ours`, async () => {
    extra = hostile
    const page = await shop.open('/shop/heron')
    await shop.settled(page)
    assert.equal((await shop.event('view_item')).item.priceMinor, 1990)
    const ours = shop.errors.filter((error) => !/extensible|'fire'|'all'/.test(error))
    assert.deepEqual([ours, shop.collector.rejected], [[], []])
  })
