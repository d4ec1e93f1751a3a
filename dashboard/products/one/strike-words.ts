/** @module What may be struck through beside a price, and why or why not, in a sentence. */
import type { ProductHistory } from '../../../contract/catalogue/listed-product.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { counted } from '../../sentence/counted.ts'
import { date } from '../../sentence/moment.ts'
import { money } from '../../sentence/money.ts'
import { struckPrice } from '../struck-price.ts'
import { priceRuns } from './price-runs.ts'

/** Directive 98/6/EC, Art. 6a(2). As the Worker reckons it (core/catalogue/proven-price). */
const PRIOR_DAYS = 30
const DAY_MS = 86_400_000

/** `zone`, `now`: of the shop, ms UTC. */
export interface StrikeAsk {
  strikePrices: ShopSettings['strikePrices']
  zone: string
  now: number
}

export function strikeWords(told: ProductHistory, ask: StrikeAsk): string {
  const { product } = told
  const struck = struckPrice(product, ask.strikePrices)
  const amount = struck === null ? null : money(struck, product.currency ?? '')
  if (ask.strikePrices === 'shop')
    return amount === null
      ? 'Nothing is struck through: your shop gives no list price above the price.'
      : `${amount} is struck through: the list price as your shop says it, which your settings ask for.`
  return amount === null
    ? `No earlier price may stand struck through beside it: ${whyNone(told, ask)}.`
    : `You may show ${amount} struck through beside it: the lowest price of the ${PRIOR_DAYS} days before the reduction.`
}

function whyNone({ product, history }: ProductHistory, { zone, now }: StrikeAsk): string {
  if (product.priceMinor === null) return 'no price is known'
  const runs = priceRuns(history)
  const [before, last] = [runs.at(-2), runs.at(-1)]
  if (before === undefined || last === undefined) return 'the price has not changed since Vitrine has known it'
  if (before.priceMinor === null || before.currency !== last.currency) return 'what it cost before is not known'
  const on = date(last.at, zone, now)
  const amount = (minor: number) => money(minor, last.currency ?? '')
  if (before.priceMinor <= product.priceMinor)
    return `the price rose on ${on}, from ${amount(before.priceMinor)} to ${amount(product.priceMinor)}`
  const knownDays = Math.floor((last.at - (runs[0]?.at ?? last.at)) / DAY_MS)
  return knownDays < PRIOR_DAYS
    ? `when the price fell on ${on}, Vitrine had known it for ${counted(knownDays, 'day')}, and ${PRIOR_DAYS} are needed`
    : `within the ${PRIOR_DAYS} days before the price fell on ${on}, it was as low as now, or not known`
}

/** Why the shop's own list price does not count; null: there is none, or it does. */
export function listPriceWords(
  { product }: ProductHistory,
  { strikePrices }: Pick<StrikeAsk, 'strikePrices'>,
): string | null {
  const { priceMinor, listPriceMinor, currency } = product
  if (strikePrices === 'shop' || listPriceMinor === null || listPriceMinor <= (priceMinor ?? 0)) return null
  if (struckPrice(product, strikePrices) === listPriceMinor) return null
  return `Your shop says ${money(listPriceMinor, currency ?? '')}. In the EU only the lowest price of the ${PRIOR_DAYS} days before counts (directive 98/6, Art. 6a).`
}
