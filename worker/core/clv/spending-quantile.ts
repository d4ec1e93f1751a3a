/** @module How much a customer may spend: the whole distribution, not only its mean. */
import { aliveProbability, givenAlive } from './bgnbd.ts'
import type { ClvModel } from './clv-model.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import type { CustomerHistory } from './order-history.ts'
import { chanceOfAtLeast } from './purchase-chance.ts'

/** Who is asked about, and how far ahead. */
export interface Prospect {
  history: CustomerHistory
  weeks: number
}

/** A number of orders, or the middle of a few neighbouring ones, and its chance. */
interface Outcome {
  orders: number
  chance: number
}

/** Numbers of orders up to this stand alone; above it neighbours share one outcome, a sixteenth of them. */
const EXACT_ORDERS = 32
/** Numbers that are exceeded with less than this chance, or greater ones, share the last outcome. */
const TAIL = 1e-4
const MOST_ORDERS = 1e6

/**
 * The amount in minor units that the customer's spending stays below with the chance `share` (0 to 1), to
 * half a per cent of itself; 0 where no order at all is as likely. Given n orders, their sum s follows from the Gamma-Gamma model:
 *
 *     P(S <= s | n) = I_w(p n, p x + q),  w = s / (s + v + x m)
 *
 * averaged over n by the BG/NBD model. The parameters themselves count as known. Cost: some hundred microseconds.
 */
export function spendingQuantile(model: ClvModel, prospect: Prospect, share: number): number {
  const { p, q, v } = model.values
  const { orders, averageMinor } = prospect.history
  const outcomes = orderOutcomes(model, prospect)
  const none = 1 - outcomes.reduce((sum, { chance }) => sum + chance, 0)
  if (!(share > none)) return 0
  const known = v + orders * Math.max(0, averageMinor)
  const below = (odds: number) =>
    outcomes.reduce(
      (sum, { orders: n, chance }) =>
        sum + chance * incompleteBeta(odds / (1 + odds), 1 / (1 + odds), p * n, p * orders + q),
      none,
    )
  return known * Math.exp(rootOf((logOdds) => below(Math.exp(logOdds)) - share))
}

/** Chances of one order and more. */
function orderOutcomes({ purchases }: ClvModel, { history, weeks }: Prospect): Outcome[] {
  const alive = aliveProbability(purchases, history)
  const future = givenAlive(purchases, history)
  const outcomes: Outcome[] = []
  let least = 1
  let chance = alive * chanceOfAtLeast(future, weeks, least)
  while (chance > TAIL && least < MOST_ORDERS) {
    const next = least + (least < EXACT_ORDERS ? 1 : Math.ceil(least / 16))
    const beyond = Math.min(chance, alive * chanceOfAtLeast(future, weeks, next))
    outcomes.push({ orders: (least + next - 1) / 2, chance: chance - beyond })
    least = next
    chance = beyond
  }
  return [...outcomes, { orders: least, chance }]
}

/** Where a rising function crosses 0, or the end of -512 to 512 that is nearer to it. */
function rootOf(f: (x: number) => number): number {
  let [low, high] = [-1, 1]
  while (f(low) > 0 && low > -512) low *= 2
  while (f(high) < 0 && high < 512) high *= 2
  for (let step = 0; step < 40 && high - low > 5e-4; step++) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
