/** @module The rows of one order, as an order or a refund, or why they are none. */
import { EmailSchema } from '../../../contract/email.ts'
import { MAX_CART_LINES } from '../../../contract/item.ts'
import { toMinor } from '../../../contract/money.ts'
import { LoyaltyCardSchema, type Order, OrderSchema, PhoneSchema } from '../../../contract/order.ts'
import type { OrderField } from '../../../contract/order-field.ts'
import type { OrderStatus } from '../../../contract/order-words.ts'
import { parse } from '../../../contract/parse.ts'
import type { ImportPlan } from './import-plan.ts'
import type { OrderLine } from './order-line.ts'
import { lineMinor, soldProducts } from './sold-lines.ts'
import { channelOfWord, saidStatus, statusOfWord } from './status-words.ts'

/** `notes`: what was left out of an order that is good all the same. */
export type OrderReading = { ok: true; order: Order; notes: string[] } | { ok: false; reason: string }

const TOO_MANY = `more than ${MAX_CART_LINES} products: the first ${MAX_CART_LINES} are kept, the sum is whole`

const refused = (reason: string): OrderReading => ({ ok: false, reason })

/**
 * One order out of its rows, at least one. A sum below 0 is money given back: a refund that names its order where a
 * column does, else none. A total on some rows is the order's; without one the rows add up.
 */
export function orderOfLines(key: string, lines: readonly OrderLine[], plan: ImportPlan): OrderReading {
  const first = (field: OrderField) => lines.map(({ text }) => text(field)).find((text) => text !== '') ?? ''
  const at = Math.min(...lines.map((line) => line.at ?? Number.POSITIVE_INFINITY))
  if (!Number.isFinite(at)) return refused('it has no date')
  const disagreed = disagreement(lines)
  if (disagreed !== null) return refused(disagreed)
  const currency = currencyOf(first('currency')) ?? plan.currency
  const sum = sumOf(lines, currency)
  if (typeof sum === 'string') return refused(sum)
  const status = statusOf(first, plan)
  if (status === null) return refused(`status "${first('status')}" is none we know: say what it means by --status`)
  if (status === 'none') return refused(`nobody has bought yet: its status is "${first('status')}"`)
  const person = personOf(first)
  const isNobodys = Object.values(person.order).every((value) => value === undefined)
  const refundOf = numberOf(first('refundOf'))
  if (sum === 0 && isNobodys && refundOf === '') return refused('it is worth nothing and names nobody: no sale')
  const transactionId = numberOf(first('orderId')) || numberOf(key)
  const isRefund = sum < 0 || (sum === 0 && refundOf !== '')
  const items = soldProducts(lines, currency, isRefund ? -1 : 1)
  const notes = items.length > MAX_CART_LINES ? [...person.notes, TOO_MANY] : person.notes
  const channel = channelOfWord(first('channel')) ?? plan.channel
  return checked(
    {
      transactionId: isRefund ? refundOf || transactionId : transactionId,
      ...(isRefund ? { refundId: transactionId } : {}),
      at,
      valueMinor: Math.abs(sum),
      currency,
      items: items.slice(0, MAX_CART_LINES),
      ...person.order,
      ...(channel === 'web' ? {} : { channel }),
      store: first('store').slice(0, 120) || plan.store,
      status,
      updatedAt: Math.max(plan.updatedAt, ...lines.map((line) => line.updatedAt ?? 0)),
    },
    notes,
  )
}

/** Shops print a # before their numbers that is none of theirs. */
const numberOf = (text: string): string => text.replace(/^#/, '')

function checked(draft: object, notes: string[]): OrderReading {
  const parsed = parse(OrderSchema, draft)
  if (parsed.ok) return { ok: true, order: parsed.value, notes }
  return refused(parsed.errors.map(({ field, message }) => `${field} ${message}`).join('; '))
}

/** Minor units, below 0 for money given back; a sentence where the rows do not agree. */
function sumOf(lines: readonly OrderLine[], currency: string): number | string {
  const totals = new Set(lines.flatMap(({ total }) => (total === null ? [] : [total])))
  if (totals.size > 1)
    return `its rows tell different totals (${[...totals].slice(0, 3).join(', ')}): map that column as lineTotal`
  const [total] = totals
  if (total !== undefined) {
    const refunded = Math.max(0, ...lines.map((line) => Math.abs(line.refunded ?? 0)))
    const minor = toMinor(total < 0 ? total : Math.max(0, total - refunded), currency)
    return minor ?? 'its total is out of range'
  }
  const amounts = lines.flatMap((line) => lineMinor(line, currency) ?? [])
  return amounts.length === 0 ? 'it has no price' : amounts.reduce((sum, minor) => sum + minor, 0)
}

/** An order has one of each. Rows that tell two are two orders of one number, or the column is no order number. */
function disagreement(lines: readonly OrderLine[]): string | null {
  for (const field of ['currency', 'customerId', 'store'] as const) {
    const told = new Set(lines.map(({ text }) => plainId(text(field)).toUpperCase()).filter(Boolean))
    if (told.size > 1) return `its rows tell more than one ${field}: is it one order?`
  }
  return null
}

function statusOf(first: (field: OrderField) => string, plan: ImportPlan): OrderStatus | 'none' | null {
  if (first('cancelledAt') !== '') return 'cancelled'
  const word = first('status')
  return word === '' ? 'paid' : (saidStatus(plan.statuses, word) ?? statusOfWord(word))
}

const SIGNS = new Map(Object.entries({ '€': 'EUR', '£': 'GBP', $: 'USD', zł: 'PLN', '₸': 'KZT', '₽': 'RUB' }))

const currencyOf = (text: string): string | null => (text === '' ? null : (SIGNS.get(text) ?? text.toUpperCase()))

type Person = Pick<Order, 'email' | 'phone' | 'loyaltyCard' | 'customerId' | 'visitor'>

const CHECKED = { email: EmailSchema, phone: PhoneSchema, loyaltyCard: LoyaltyCardSchema }

/** An address that is none does not spoil an order: it is left out and noted. */
function personOf(first: (field: OrderField) => string): { order: Person; notes: string[] } {
  const notes: string[] = []
  const order: Person = {
    // Spreadsheets write whole numbers as 17850.0, and protect texts by an apostrophe.
    customerId: plainId(first('customerId')) || undefined,
    visitor: first('visitor').toLowerCase() || undefined,
  }
  for (const field of ['email', 'phone', 'loyaltyCard'] as const) {
    const text = plainId(first(field))
    if (text === '') continue
    const parsed = parse(CHECKED[field], text)
    if (parsed.ok) order[field] = parsed.value
    else notes.push(`${field} left out: it ${parsed.errors[0]?.message ?? 'is none'}`)
  }
  return { order, notes }
}

const plainId = (text: string): string => text.replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1')
