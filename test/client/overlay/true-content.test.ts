/** @module What of an overlay may be drawn, by what is known (safety rules 13 and 38). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trueContent } from '../../../client/overlay/true-content.ts'
import type { Cart } from '../../../contract/item.ts'
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'

const FULL: Cart = { items: [{ productId: 'mug' }], valueMinor: 1850, currency: 'EUR' }
const EMPTY: Cart = { items: [], valueMinor: 0, currency: 'EUR' }

const card = { name: 'Tin', priceMinor: null, listPriceMinor: null, currency: null, url: null, imageUrl: null }
const blocks = {
  headline: { kind: 'headline', text: 'a' },
  text: { kind: 'text', text: 'a' },
  button: { kind: 'button', text: 'a' },
  decline: { kind: 'decline', text: 'a' },
  coupon: { kind: 'coupon', code: 'A' },
  cart: { kind: 'cart_items', most: 3 },
  some: { kind: 'recommendations', title: 'a', products: [{ ...card, productId: 'tin', reason: 'best_seller' }] },
  none: { kind: 'recommendations', title: 'a', products: [] },
  delivery: { kind: 'free_delivery', thresholdMinor: 4900, currency: 'EUR', progress: 'a', reached: 'b' },
  viewers: { kind: 'live_viewers', text: '{count}', fewest: 2 },
  crowd: { kind: 'live_viewers', text: '{count}', fewest: 10 },
} satisfies Record<string, FilledBlock>
type Name = keyof typeof blocks

const cases: { name: string; content: Name[]; cart?: Cart | null; viewers?: number | null; drawn: Name[] }[] = [
  {
    name: 'words alone are always true',
    content: ['headline', 'text', 'button'],
    drawn: ['headline', 'text', 'button'],
  },
  { name: 'a cart with something in it', content: ['headline', 'cart'], cart: FULL, drawn: ['headline', 'cart'] },
  {
    name: 'an empty cart hides its reminder, text and all',
    content: ['headline', 'text', 'cart', 'button'],
    cart: EMPTY,
    drawn: [],
  },
  { name: 'so does an unknown one', content: ['headline', 'cart', 'button', 'decline'], cart: null, drawn: [] },
  {
    name: 'a coupon stays true without the cart beside it',
    content: ['headline', 'coupon', 'cart'],
    cart: EMPTY,
    drawn: ['headline', 'coupon'],
  },
  {
    name: 'nothing to recommend, still a coupon',
    content: ['headline', 'coupon', 'none'],
    drawn: ['headline', 'coupon'],
  },
  { name: 'nothing to recommend and nothing else', content: ['headline', 'none', 'decline'], drawn: [] },
  { name: 'something to recommend', content: ['headline', 'some'], drawn: ['headline', 'some'] },
  { name: 'one of two is true', content: ['headline', 'none', 'cart'], cart: FULL, drawn: ['headline', 'cart'] },
  {
    name: 'free delivery of an empty cart is as far as can be',
    content: ['delivery'],
    cart: EMPTY,
    drawn: ['delivery'],
  },
  { name: 'free delivery of an unknown cart is unknown', content: ['delivery'], cart: null, drawn: [] },
  { name: 'euros say nothing of crowns', content: ['delivery'], cart: { ...FULL, currency: 'NOK' }, drawn: [] },
  { name: 'one viewer is the visitor', content: ['viewers'], viewers: 1, drawn: [] },
  { name: 'two viewers', content: ['viewers'], viewers: 2, drawn: ['viewers'] },
  { name: 'unknown viewers', content: ['viewers'], viewers: null, drawn: [] },
  { name: 'nine are no crowd of ten', content: ['crowd'], viewers: 9, drawn: [] },
  { name: 'ten are', content: ['crowd'], viewers: 10, drawn: ['crowd'] },
  {
    name: 'too few viewers hide all of it, a coupon too',
    content: ['headline', 'coupon', 'viewers'],
    viewers: 1,
    drawn: [],
  },
]

for (const { name, content, cart = null, viewers = null, drawn } of cases)
  test(`true content: ${name}`, () => {
    const left = trueContent(
      content.map((each) => blocks[each]),
      { cart, viewers },
    )
    assert.deepEqual(
      left,
      drawn.map((each) => blocks[each]),
    )
  })
