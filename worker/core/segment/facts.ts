/** @module Makes the facts of a profile that stand in columns of their own. */
import { PURPOSES } from '../../../contract/purpose.ts'
import { ACTIVITY_KINDS, dayOf } from '../activity.ts'
import { hourOf } from '../hour-of.ts'
import { orderFacts } from '../order-facts.ts'
import type { Profile, ProfileState } from '../profile.ts'
import { sessionCount } from '../sessions.ts'
import { toldText, toldWords } from '../told-words.ts'
import { actionBits, SEVERAL_CURRENCIES } from './fact-codes.ts'
import type { IndexedFacts, RowFacts } from './profile-facts.ts'
import { scoreFades } from './score-fades.ts'

/** The facts for the index. Cost: one pass over the days with orders. */
export function indexedFacts({ firstSeenAt, lastSeenAt, state }: Profile): IndexedFacts {
  const orders = orderFacts(state.orders, '')
  return {
    seenHour: hourOf(lastSeenAt),
    firstSeenDay: dayOf(firstSeenAt),
    orders: state.orders.confirmed,
    ordersSeen: state.orders.seen,
    firstOrderDay: orders && dayOf(orders.firstOrderAt),
    lastOrderDay: orders && dayOf(orders.lastOrderAt),
    ...spent(state.orders.revenue),
    cartHour: isFilled(state) ? hourOf(state.cart.at) : null,
    country: state.country?.value ?? null,
    language: primaryLanguage(state),
    device: state.device?.value ?? null,
    consents: PURPOSES.reduce((bits, purpose, n) => bits + (state.consent?.value.includes(purpose) ? 2 ** n : 0), 0),
    did: actionBits(actionsOf(state)),
  }
}

/** The facts for the row. Cost: the lead score once for each day until it is 0. */
export function rowFacts(profile: Profile): RowFacts {
  const { state } = profile
  const cart = isFilled(state) ? state.cart : null
  const fades = scoreFades(profile)
  return {
    ...fades,
    cartAt: cart?.at ?? null,
    cartLines: cart?.value.items.length ?? 0,
    cartMinor: cart?.value.valueMinor ?? 0,
    cartCurrency: cart?.value.currency ?? null,
    source: state.source?.value ?? null,
    sessions: sessionCount(state.sessions),
    pageViews: state.pageViews,
    told: toldText(toldWords(profile)),
    actions: actionsOf(state),
  }
}

/** The first part of a language such as `lt-LT`, in small letters; null: none is known. */
export const primaryLanguage = ({ language }: ProfileState): string | null =>
  language?.value.match(/^[a-z]{2,3}(?![a-z])/i)?.[0].toLowerCase() ?? null

/** Is there something in the cart? */
export function isFilled(state: ProfileState): state is ProfileState & { cart: NonNullable<ProfileState['cart']> } {
  return state.cart !== null && state.cart.value.items.length > 0
}

function spent(revenue: Record<string, number>): Pick<IndexedFacts, 'spentMinor' | 'spentCurrency'> {
  const [only, ...others] = Object.entries(revenue)
  if (!only) return { spentMinor: 0, spentCurrency: null }
  if (others.length > 0) return { spentMinor: null, spentCurrency: SEVERAL_CURRENCIES }
  return { spentMinor: only[1], spentCurrency: only[0] }
}

function actionsOf({ activity }: ProfileState): RowFacts['actions'] {
  const sums: RowFacts['actions'] = {}
  for (const counts of Object.values(activity))
    for (const kind of ACTIVITY_KINDS) if (counts[kind]) sums[kind] = (sums[kind] ?? 0) + counts[kind]
  return sums
}
