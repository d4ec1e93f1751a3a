/** @module May somebody begin a scenario by this, after what they went through of it before? */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { DAY_MS } from '../activity.ts'
import { HOUR_MS } from '../hour-of.ts'
import type { Happening } from './happening.ts'
import { runKeyOf } from './run-key.ts'
import type { RunPerson } from './run-person.ts'

/** Products begin a run of one person and scenario at most so often: one mail may hold several. Our policy. */
const PRODUCT_EVERY_MS = DAY_MS
/** Between two birthdays of one person, whatever day they say it is. Our policy: a little less than a year. */
const BIRTHDAY_EVERY_MS = 300 * DAY_MS
/** After so long the same things in a cart are another cart. Our policy. */
const CART_OLD_MS = 30 * DAY_MS

/** `runs`: this person's of this scenario, also those that ended. */
interface Before {
  person: RunPerson
  runs: readonly Run[]
}

/**
 * Not while a run with the same key is open, nor by what happened before it ended. `never` is told
 * by key: never again for the same order, product, year or slot; of a cart, for the same cart.
 */
export function mayBeginAgain(scenario: Scenario, happening: Happening, { person, runs }: Before): boolean {
  const key = runKeyOf(happening)
  // One that joined another goes on in that one.
  const same = runs.filter((run) => run.outcome !== 'joined' && (run.key === key || isAbout(run, happening)))
  if (same.some(({ outcome }) => outcome === null)) return false
  const last = same.reduce<Run | null>((one, run) => (one && one.enteredAt >= run.enteredAt ? one : run), null)
  if (last && happening.at <= seenUntil(last, happening)) return false
  if (!mayEver(happening, { person, runs }, last) || !mayByReentry(scenario, happening, runs)) return false
  if (!last) return true
  const { reentry } = scenario
  switch (reentry.kind) {
    case 'never':
      return happening.kind === 'cart'
    case 'after':
      return happening.at - last.enteredAt >= reentry.days * DAY_MS
  }
}

/**
 * What happened until then, the last run saw or began by: so it begins no other when it is told again, however often one
 * may enter. A cart is told apart by what lies in it: it may have been filled anew while its run had not heard of the order.
 */
const seenUntil = (last: Run, { kind }: Happening): number =>
  kind === 'cart' ? last.enteredAt : Math.max(last.enteredAt, last.endedAt ?? 0)

/** Orders and slots happen once each, so the days between two runs are counted from any of them; in spring one is shorter. */
function mayByReentry({ reentry }: Scenario, { kind, at }: Happening, runs: readonly Run[]): boolean {
  if (reentry.kind === 'never' || (kind !== 'order' && kind !== 'scheduled')) return true
  const leastMs = reentry.days * DAY_MS - HOUR_MS
  return runs.every(({ outcome, enteredAt }) => outcome === 'joined' || at - enteredAt >= leastMs)
}

/** A product that another product's run told of, too. */
const isAbout = ({ subject }: Run, happening: Happening): boolean =>
  happening.kind === 'product' && (subject.productIds?.includes(happening.productId) ?? false)

/** What no re-entry allows. */
function mayEver(happening: Happening, { person, runs }: Before, last: Run | null): boolean {
  const isLately = (everyMs: number) => runs.some(({ enteredAt }) => happening.at - enteredAt < everyMs)
  switch (happening.kind) {
    case 'cart':
      return isFilled(person, happening) && (last === null || isAnotherCart(person, last, happening))
    // A step of an order, a slot and a year happen once.
    case 'order':
    case 'scheduled':
      return last === null
    case 'birthday':
      return !isLately(BIRTHDAY_EVERY_MS)
    case 'product':
      return !isLately(PRODUCT_EVERY_MS)
    case 'cart_emptied':
    case 'event':
    case 'subscribed':
    case 'entered':
    case 'message_clicked':
      return true
  }
}

/** What the profile says now decides, not the event: it may have been overtaken by an order. */
function isFilled({ subject, orderedAt }: RunPerson, { at }: Happening): boolean {
  return (subject.state.cart?.value.items.length ?? 0) > 0 && at > orderedAt
}

/** Bought or emptied since, also when the run was over, or so old that it is begun anew. */
function isAnotherCart({ subject, orderedAt }: RunPerson, last: Run, { at }: Happening): boolean {
  const { cart, cartEmptiedAt } = subject.state
  if (last.outcome === 'left' || Math.max(orderedAt, cartEmptiedAt) >= last.enteredAt) return true
  if (at - last.enteredAt >= CART_OLD_MS) return true
  const items = cart?.value.items ?? []
  return !items.some(({ productId }) => last.subject.productIds?.includes(productId))
}
