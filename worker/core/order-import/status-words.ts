/** @module What shops and tills call the status of an order, and the place where it was bought. */
import type { OrderChannel, OrderStatus } from '../../../contract/order-words.ts'

/**
 * `none`: nobody has bought yet. Shopify's financial statuses, WooCommerce's with and without `wc-`, and plain words of
 * till exports.
 */
const STATUSES: Record<OrderStatus | 'none', string> = {
  paid: `paid, partially_refunded, partially refunded, processing, completed, complete, fulfilled, shipped, delivered,
    closed, done, sold, sale, apmokėta, apmokėtas, įvykdyta, įvykdytas, parduota, apmaksāts, pabeigts, opłacone,
    zrealizowane, zakończone, bezahlt, abgeschlossen, betalt, fullført, оплачен, выполнен, завершен, төленді`,
  placed: `pending, authorized, partially_paid, partially paid, unpaid, on-hold, on hold, open, new, placed,
    laukiama, nauja, neapmokėta, oczekujące, nowe, offen, ny, ожидает, новый`,
  cancelled: `refunded, voided, cancelled, canceled, failed, expired, trash, returned, atšaukta, grąžinta, atcelts,
    anulowane, zwrócone, storniert, erstattet, kansellert, refundert, отменен, возврат, бас тартылды`,
  none: 'draft, checkout-draft, pending payment, abandoned',
}

const byWord = <Meaning extends string>(words: Record<Meaning, string>): ReadonlyMap<string, Meaning> =>
  new Map(
    (Object.entries(words) as [Meaning, string][]).flatMap(([meaning, list]) =>
      list.split(/,\s+/).map((word) => [word, meaning] as const),
    ),
  )

const STATUS_WORDS = byWord(STATUSES)

const CHANNEL_WORDS = byWord<OrderChannel>({
  web: 'web, online, online store, www, internet, e-shop, eshop, e-parduotuvė, internetas, интернет',
  store:
    'store, pos, till, retail, in store, in-store, offline, shop, parduotuvė, kasa, veikals, sklep, kasse, магазин, касса',
})

/** What the owner says that a word of the file means; undefined: nothing. A cell may say `constructor`. */
export const saidStatus = (said: Readonly<Record<string, OrderStatus>>, word: string): OrderStatus | undefined =>
  Object.hasOwn(said, word.toLowerCase()) ? said[word.toLowerCase()] : undefined

/** Null for a word that is none we know. */
export const statusOfWord = (word: string): OrderStatus | 'none' | null =>
  STATUS_WORDS.get(word.toLowerCase().replace(/^wc-/, '')) ?? null

/** Null for a word that is none we know. */
export const channelOfWord = (word: string): OrderChannel | null => CHANNEL_WORDS.get(word.toLowerCase()) ?? null
