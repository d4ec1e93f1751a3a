/** @module What one block of a mail says to one person. */
import type { MailBlock } from '../../contract/message/mail-block.ts'
import type { MessageFacts, MessageProduct } from '../core/message/message-facts.ts'
import { piecesOf } from '../core/message/pieces-of.ts'
import { filledLine } from '../template/filled-line.ts'
import { momentText, money } from './amounts.ts'
import { withCouponFields } from './coupon-fields.ts'
import type { LinkBook } from './link-book.ts'
import type { MailPart } from './mail-plan.ts'
import { type MergeValues, mergeValues } from './merge-fields.ts'
import type { OurWords } from './our-words.ts'
import { linePart, productPart } from './product-parts.ts'
import { pictureAddress } from './safe-address.ts'
import { shortLine } from './short-line.ts'
import type { Writing } from './writing.ts'

/** What a mail is put together with. `shown`: products that stand in it already, for none stands in it twice. */
export interface Making {
  facts: MessageFacts
  writing: Writing
  values: MergeValues
  links: LinkBook
  words: OurWords
  shown: Set<string>
}

/** Lines of an order that are written out. Our policy. */
const MOST_ORDER_LINES = 20
/** Numbers of orders and parcels come from outside, of any length. Our policy. */
const LONGEST_ID = 80
/** Highest answer of each scale, and where it begins. */
const SCALES = { stars: [1, 5], nps: [0, 10] } as const

/** None: the block has nothing to say and is left out. */
export function partsOf(block: MailBlock, making: Making): MailPart[] {
  const { links } = making
  const fill = (text: string) => filledLine(text, making.values)
  switch (block.kind) {
    case 'heading':
    case 'text':
      return said(fill(block.text), (text) => ({ kind: block.kind, text }))
    case 'list': {
      const items = block.items.map(fill).filter((item) => item !== '')
      return items.length > 0 ? [{ kind: 'list', items }] : []
    }
    case 'image':
      return known(pictureAddress(block.url, links.shopUrl), (url) => ({
        ...{ kind: 'image', url, alt: fill(block.alt) },
        link: links.page(block.href),
      }))
    case 'button':
      return said(fill(block.text), (text) =>
        known(buttonLink(block, making), (link) => ({ kind: 'button', text, link })),
      )
    case 'products':
    case 'subject_products':
    case 'bought':
      return productsPart(block, making)
    case 'cart':
      return cartPart(block, making)
    case 'order':
      return orderParts(making)
    case 'coupon':
      return couponPart(block, making)
    case 'rating':
      return ratingPart(block, making)
    case 'store':
      return storePart(block, making)
    case 'divider':
      return [{ kind: 'divider' }]
  }
}

type Of<Kind extends MailBlock['kind']> = Extract<MailBlock, { kind: Kind }>

const said = (text: string, part: (text: string) => MailPart | MailPart[]): MailPart[] =>
  text === '' ? [] : [part(text)].flat()

const known = <Value>(value: Value | null, part: (value: Value) => MailPart): MailPart[] =>
  value === null ? [] : [part(value)]

const buttonLink = ({ href, leadsTo }: Of<'button'>, { facts, links }: Making) =>
  (leadsTo === 'product' ? links.page(facts.subjects[0]?.url) : null) ?? links.page(href)

/** The products that a block is about, wherever else they stand; of other blocks none. */
export function productsOf(
  block: MailBlock,
  { recommended, subjects, bought }: MessageFacts,
): readonly MessageProduct[] {
  if (block.kind === 'products') return recommended[block.slotId]?.products ?? []
  return block.kind === 'subject_products' ? subjects : block.kind === 'bought' ? bought : []
}

function productsPart(
  block: Of<'products' | 'subject_products' | 'bought'>,
  { facts, links, values, writing, shown }: Making,
): MailPart[] {
  const products = productsOf(block, facts)
    .filter(({ productId }) => !shown.has(productId))
    .slice(0, block.most)
  if (products.length === 0) return []
  for (const { productId } of products) shown.add(productId)
  const own = block.kind === 'products' ? (facts.recommended[block.slotId]?.title ?? null) : null
  const title = block.title === undefined ? own : filledLine(block.title, values) || null
  const context = { links, language: writing.language }
  return [{ kind: 'products', title, products: products.map((product) => productPart(product, context)) }]
}

function cartPart({ most, pictures }: Of<'cart'>, { facts: { cart }, words, ...making }: Making): MailPart[] {
  if (!cart || cart.lines.length === 0) return []
  for (const { productId } of cart.lines) making.shown.add(productId)
  const title = `${words.say('inCart')}: ${words.count('products', piecesOf(cart.lines) + cart.leftOut)}`
  return [{ ...linesPart({ ...cart, most }, making), title, pictures }]
}

function orderParts({ facts: { order }, words, ...making }: Making): MailPart[] {
  if (!order) return []
  const { tracking } = order
  const title = words.say('order', { id: shortLine(order.transactionId, LONGEST_ID) })
  const sums = linesPart({ ...order, leftOut: 0, most: MOST_ORDER_LINES }, making)
  const text = shortLine(`${tracking?.carrier ?? ''} ${tracking?.number ?? ''}`, LONGEST_ID)
  const link = making.links.page(tracking?.url)
  const parcel: MailPart = { kind: 'parcel', title: words.say('parcel'), text, link, action: words.say('track') }
  return [{ ...sums, title, pictures: true }, ...(text !== '' || link !== null ? [parcel] : [])]
}

function linesPart(
  {
    lines,
    leftOut,
    most,
    valueMinor,
    currency,
  }: Pick<Cart, 'lines' | 'leftOut' | 'valueMinor' | 'currency'> & { most: number },
  { links, writing: { language } }: Pick<Making, 'links' | 'writing'>,
): Extract<MailPart, { kind: 'lines' }> {
  return {
    ...{ kind: 'lines', title: null, pictures: true },
    lines: lines.slice(0, most).map((line) => linePart(line, { links, language })),
    hidden: piecesOf(lines.slice(most)) + leftOut,
    total: valueMinor === null ? null : money(valueMinor, currency, language),
  }
}

type Cart = NonNullable<MessageFacts['cart']>

function couponPart({ poolId, text }: Of<'coupon'>, { facts, writing, words }: Making): MailPart[] {
  const coupon = facts.coupons[poolId]
  if (!coupon) return []
  const { expiresAt, code } = coupon
  const isSaid = /\{until\}|coupon\.until/.test(text)
  const until = expiresAt === null || isSaid ? null : momentText(expiresAt, writing.timeZone, writing.language)
  return said(filledLine(withCouponFields(text), mergeValues(facts, coupon, writing)), (filled) => ({
    ...{ kind: 'coupon', text: filled, label: words.say('code'), code },
    until: until && words.say('until', { until }),
  }))
}

function ratingPart(
  { text, scale, low, high, questionId }: Of<'rating'>,
  { links, values, words }: Making,
): MailPart[] {
  const [first, last] = SCALES[scale]
  const answers = Array.from({ length: last - first + 1 }, (_, place) => {
    const score = first + place
    const label = words.say('score', { score: String(score), most: String(last) })
    return { score, label, link: links.answer({ questionId, scale }, score) }
  })
  return said(filledLine(text, values), (filled) => ({
    ...{ kind: 'rating', text: filled, scale, answers },
    low: low === undefined ? null : filledLine(low, values) || null,
    high: high === undefined ? null : filledLine(high, values) || null,
  }))
}

function storePart({ title }: Of<'store'>, { facts: { store }, links, values, words }: Making): MailPart[] {
  if (!store) return []
  const { name, address, city, offer, url } = store
  const place = city === undefined || address.includes(city) ? address : `${address}, ${city}`
  const heading = (title === undefined ? '' : filledLine(title, values)) || words.say('store')
  return [
    {
      ...{ kind: 'store', title: heading, name, address: place, offer: offer ?? null },
      ...{ link: links.page(url), action: words.say('visit') },
    },
  ]
}
