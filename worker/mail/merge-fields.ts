/** @module What merge fields of messages may say. */
import { calledName } from '../core/message/called-name.ts'
import type { MessageCoupon, MessageFacts, MessageProduct } from '../core/message/message-facts.ts'
import { piecesOf } from '../core/message/pieces-of.ts'
import { discountText, momentText, money, percentText } from './amounts.ts'
import { shortLine } from './short-line.ts'
import type { Writing } from './writing.ts'

/** Longer values are cut: a line must stay a line. Our policy, as for overlays. */
const LONGEST_VALUE = 120

/** The groups, and what each has; `person` also has every trait by its name. Docs: docs/reference/mail-blocks.md. */
export const MERGE_FIELDS = {
  person: ['first_name', 'called', 'last_name', 'city'],
  shop: ['name'],
  store: ['name', 'address', 'city', 'offer'],
  product: ['name', 'price'],
  price: ['before', 'now'],
  cart: ['count', 'value'],
  order: ['id', 'value'],
  coupon: ['code', 'discount', 'percent', 'amount', 'until'],
} as const

/** What is known stands by its name, the unknown is not there. */
export type MergeValues = Record<keyof typeof MERGE_FIELDS, Record<string, string | number>>

/** `coupon`: the one that the text is about; null: none. */
export function mergeValues(facts: MessageFacts, coupon: MessageCoupon | null, writing: Writing): MergeValues {
  const { person, cart, order, store } = facts
  const { language } = writing
  const price = (minor: number | null | undefined, currency: string | null | undefined) =>
    minor == null || !currency ? null : () => money(minor, currency, language)
  const product = facts.subjects[0] ?? cart?.lines[0] ?? order?.lines[0] ?? null
  const [subject] = facts.subjects
  return {
    person: known({
      ...person.traits,
      first_name: person.firstName,
      called: calledName(person.firstName, language),
      last_name: person.lastName,
      city: person.city,
    }),
    shop: known({ name: writing.shop.name }),
    store: known({ name: store?.name, address: store?.address, city: store?.city, offer: store?.offer }),
    product: known({ name: product?.name, price: price(product?.priceMinor, product?.currency) }),
    price: known(pricesOf(subject, price)),
    cart: known({
      count: cart && piecesOf(cart.lines) + cart.leftOut,
      value: price(cart?.valueMinor, cart?.currency),
    }),
    order: known({
      id: order?.transactionId,
      value: price(order?.valueMinor, order?.currency),
    }),
    coupon: coupon ? couponValues(coupon, writing) : known({}),
  }
}

/** Before and now only together: a price before is told only where it may be struck through. */
const pricesOf = (
  product: MessageProduct | undefined,
  price: (minor: number | null | undefined, currency: string | null | undefined) => (() => string) | null,
) =>
  product?.wasMinor == null
    ? {}
    : { before: price(product.wasMinor, product.currency), now: price(product.priceMinor, product.currency) }

function couponValues({ code, discount, expiresAt }: MessageCoupon, { language, timeZone }: Writing) {
  return known({
    code,
    discount: discount && (() => discountText(discount, language)),
    percent: discount && 'percent' in discount ? () => percentText(discount.percent, language) : null,
    amount: discount && 'amountMinor' in discount ? () => discountText(discount, language) : null,
    until: expiresAt === null ? null : () => momentText(expiresAt, timeZone, language),
  })
}

/** Without the unknown and the empty, as an object without a prototype; functions are called when they are asked for. */
function known(values: Record<string, unknown>): Record<string, string | number> {
  const facts: Record<string, string | number> = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number') facts[name] = value
    if (typeof value === 'function') Object.defineProperty(facts, name, { get: () => value(), enumerable: true })
    const line = typeof value === 'string' ? shortLine(value, LONGEST_VALUE) : ''
    if (line !== '') facts[name] = line
  }
  return facts
}
