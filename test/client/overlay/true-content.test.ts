/** @module What of an overlay may be drawn, by what is known (safety rules 13 and 38). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deadline } from '../../../client/overlay/deadline.ts'
import { numberOf } from '../../../client/overlay/number-of.ts'
import { type Facts, isOver, trueContent } from '../../../client/overlay/true-content.ts'
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import type { Cart } from '../../../contract/item.ts'

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
  some: {
    kind: 'recommendations',
    title: 'a',
    slotId: 'product',
    products: [{ ...card, productId: 'tin', reason: 'best_sellers' }],
  },
  none: { kind: 'recommendations', title: 'a', slotId: 'product', products: [] },
  delivery: { kind: 'free_delivery', thresholdMinor: 4900, currency: 'EUR', progress: 'a', reached: 'b' },
  viewers: { kind: 'live_viewers', text: '{count}', fewest: 2 },
  crowd: { kind: 'live_viewers', text: '{count}', fewest: 10 },
  stock: { kind: 'proof', of: 'stock', text: '{count}', fewest: 1, most: 5, told: null },
  own: { kind: 'unique_coupon' },
  orCode: { kind: 'unique_coupon', fallback: 'A' },
  clock: { kind: 'countdown', until: 'coupon', text: '{time}', leftMs: null },
  last: { kind: 'countdown', until: 'campaign_end', text: '{time}', leftMs: 60_000 },
  percent: { kind: 'headline', text: '{percent} off' },
  form: { kind: 'form', fields: [], doubleOptIn: true, submit: 'a', thanks: 'b' },
} satisfies Record<string, FilledBlock>
type Name = keyof typeof blocks

const at = 1_790_000_000_000
const GIVEN = { state: 'given', code: 'B', leftMs: 5000, at: 1000 } as const
const GONE = { state: 'used', code: null, leftMs: null, at: 1000 } as const

interface Case {
  name: string
  content: Name[]
  cart?: Cart | null
  viewers?: number | null
  stock?: number
  claim?: Facts['claim']
  discount?: Record<string, string>
  isUsed?: boolean
  isDone?: boolean
  /** By the overlay's clock, ms since it was offered. */
  now?: number
  drawn: Name[]
  isOver?: boolean
}

const cases: Case[] = [
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
  {
    name: 'nothing to recommend and nothing else',
    content: ['headline', 'none', 'decline'],
    drawn: [],
    isOver: true,
  },
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
  { name: 'five pieces left', content: ['headline', 'stock'], stock: 5, drawn: ['headline', 'stock'] },
  { name: 'six are plenty', content: ['headline', 'stock'], stock: 6, drawn: [] },
  { name: 'none left are none', content: ['headline', 'stock'], stock: 0, drawn: [] },
  { name: 'an unknown stock leaves the coupon', content: ['coupon', 'stock'], drawn: ['coupon'] },
  { name: 'a code of their own', content: ['headline', 'own'], claim: GIVEN, drawn: ['headline', 'own'] },
  { name: 'no code, and none instead of it: for good', content: ['headline', 'own'], drawn: [], isOver: true },
  { name: 'no code, and a cart that may still be filled', content: ['headline', 'own', 'cart'], drawn: [] },
  {
    name: 'no code, and so no countdown to its end',
    content: ['headline', 'own', 'clock', 'decline'],
    drawn: [],
    isOver: true,
  },
  { name: 'the code for when there is none', content: ['headline', 'orCode'], drawn: ['headline', 'orCode'] },
  {
    name: 'who has used theirs is offered no other',
    content: ['headline', 'orCode'],
    claim: GONE,
    drawn: [],
    isOver: true,
  },
  {
    name: 'time until the code is refused',
    content: ['own', 'clock'],
    claim: GIVEN,
    now: 5999,
    drawn: ['own', 'clock'],
  },
  {
    name: 'with its time the code goes, and the overlay',
    content: ['own', 'clock'],
    claim: GIVEN,
    now: 6000,
    drawn: [],
    isOver: true,
  },
  {
    name: 'a code without a countdown goes too',
    content: ['headline', 'own'],
    claim: GIVEN,
    now: 6000,
    drawn: [],
    isOver: true,
  },
  {
    name: 'a code without a deadline has no countdown',
    content: ['own', 'clock'],
    claim: { ...GIVEN, leftMs: null },
    drawn: ['own'],
  },
  { name: 'the code for everybody has none either', content: ['coupon', 'clock'], drawn: ['coupon'] },
  { name: 'time until the campaign ends', content: ['headline', 'last'], now: 59_999, drawn: ['headline', 'last'] },
  { name: 'a campaign at its end', content: ['headline', 'last'], now: 60_000, drawn: [], isOver: true },
  {
    name: 'a text names what the code takes off',
    content: ['percent', 'text', 'own'],
    claim: GIVEN,
    discount: { percent: '12%' },
    drawn: ['percent', 'text', 'own'],
  },
  {
    name: 'it is not said while it is unknown',
    content: ['percent', 'text', 'orCode'],
    drawn: ['text', 'orCode'],
  },
  {
    name: 'without such a code it is a text like others',
    content: ['percent', 'coupon'],
    drawn: ['percent', 'coupon'],
  },
  {
    name: 'a form is not taken out of their hands',
    content: ['form', 'viewers'],
    viewers: 1,
    isUsed: true,
    drawn: ['form'],
  },
  {
    name: 'nor at the end of the campaign',
    content: ['form', 'last'],
    now: 60_000,
    isUsed: true,
    drawn: ['form'],
  },
  {
    name: 'once it is given in, that is the end',
    content: ['form', 'last'],
    now: 60_000,
    isUsed: true,
    isDone: true,
    drawn: ['form'],
    isOver: true,
  },
  {
    name: 'a form given in cannot be declined',
    content: ['form', 'decline'],
    isUsed: true,
    isDone: true,
    drawn: ['form'],
  },
]

function factsOf({ cart = null, viewers, stock, claim = null, discount = {}, now = 0, ...more }: Case): Facts {
  const proofs = stock === undefined ? {} : { stock: { count: stock, at } }
  const numbers = { viewers: viewers == null ? null : { count: viewers, at }, proofs, elapsed: () => now, offeredAt: 0 }
  return {
    ...{ cart, claim, discount, isUsed: false, isDone: false, ...more },
    leftMs: (block) => deadline(block, { claim, elapsed: () => now, offeredAt: 0 }),
    numberOf: (block) => numberOf(block, numbers),
  }
}

for (const one of cases)
  test(`true content: ${one.name}`, () => {
    const [content, facts] = [one.content.map((each) => blocks[each]), factsOf(one)]
    assert.deepEqual(
      trueContent(content, facts),
      one.drawn.map((each) => blocks[each]),
    )
    assert.equal(isOver(content, facts), one.isOver ?? false)
  })
