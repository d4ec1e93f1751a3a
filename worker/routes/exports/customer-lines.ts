/** @module A customer as a line of an export. */
import { CSV_BEGINS, type CsvCell, csvLine } from '../../../contract/csv-line.ts'
import { isKnownTrait } from '../../../contract/trait-names.ts'
import type { IdentityKind } from '../../core/identity/identity-link.ts'
import { type Stage, stageOf } from '../../core/lifecycle/life-stage.ts'
import type { CustomerModels } from '../../core/nightly/customer-models.ts'
import { orderFacts } from '../../core/order-facts.ts'
import { fadedScore } from '../../core/segment/faded-score.ts'
import type { CustomerRow } from '../../store/list-customers.ts'
import { decimalsOf } from './decimals-of.ts'

/** What is told of one. Several of a kind stand with "; " between them, the newest first. */
export const CUSTOMERS_HEADER = `${CSV_BEGINS}${csvLine([
  ...['id', 'customerId', 'email', 'phone', 'loyaltyCard', 'firstSeenAt', 'lastSeenAt', 'visits', 'orders', 'revenue'],
  ...['currency', 'leadScore', 'stage', 'expectedValue', 'expectedCurrency', 'country', 'language'],
  ...['consent', 'birthday', 'gender', 'ageBand', 'traits'],
])}`

/** What holds of all lines of a file. `now` in ms UTC. */
export interface AsOf {
  now: number
  models: CustomerModels
}

/** A person as one object; score and stage as of then. */
export function customerOf(row: CustomerRow, { now, models }: AsOf) {
  const traits = Object.fromEntries(
    Object.entries(row.traits).flatMap(([name, { value }]) => (value === null ? [] : [[name, value]])),
  )
  const values = (kind: IdentityKind) => [
    ...new Set(row.named.flatMap((each) => (each.kind === kind ? [each.value] : []))),
  ]
  return {
    id: row.profileId,
    customerIds: values('customer_id'),
    emails: values('email'),
    phones: values('phone'),
    loyaltyCards: values('loyalty_card'),
    // Whom the shop only named was never seen: the row says so by a beginning behind its end.
    ...(row.firstSeenAt > row.lastSeenAt
      ? { firstSeenAt: null, lastSeenAt: null }
      : { firstSeenAt: row.firstSeenAt, lastSeenAt: row.lastSeenAt }),
    visits: row.sessions,
    orders: row.orders,
    revenueMinor: row.orderSums.revenue,
    leadScore: fadedScore(row, now),
    stage: stageAt(row, { now, models }),
    expectedValue: row.clvMinor === null ? null : { minor: row.clvMinor, currency: row.clvCurrency ?? '' },
    country: row.country,
    language: row.language,
    consent: row.consents,
    traits,
  }
}

/** The stage of life, by the order sums alone. */
function stageAt({ orderSums, cart, lastSeenAt }: CustomerRow, { now, models }: AsOf): Stage {
  const cartChangedAt = cart !== null && cart.value.items.length > 0 ? cart.at : null
  const purchases = orderFacts(orderSums, models.currency)
  return stageOf({ purchases, lastSeenAt, cartChangedAt }, models.limits, now).stage
}

/** One line; money of several currencies stands as `12.50 EUR; 3.00 USD`. */
export function customerLine(row: CustomerRow, asOf: AsOf): string {
  const customer = customerOf(row, asOf)
  const { birthday, gender, age_band: ageBand } = customer.traits
  const own = Object.entries(customer.traits).filter(([name]) => !isKnownTrait(name))
  const expected = customer.expectedValue
  return csvLine([
    ...[customer.id, list(customer.customerIds), list(customer.emails), list(customer.phones)],
    ...[
      list(customer.loyaltyCards),
      isoTime(customer.firstSeenAt),
      isoTime(customer.lastSeenAt),
      row.sessions,
      row.orders,
    ],
    ...revenueCells(customer.revenueMinor),
    ...[customer.leadScore, customer.stage],
    ...(expected === null ? [null, null] : [decimal(expected.minor, expected.currency), expected.currency]),
    ...[row.country, row.language, list(row.consents), birthday, gender, ageBand],
    list(own.map(([name, value]) => `${name}=${value}`)),
  ])
}

const list = (values: readonly string[]): string => values.join('; ')

const isoTime = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

const decimal = (minor: number, currency: string): string => decimalsOf(currency)(minor)

function revenueCells(revenue: Readonly<Record<string, number>>): CsvCell[] {
  const sums = Object.entries(revenue).sort()
  const [only] = sums
  if (only === undefined) return ['0', null]
  if (sums.length === 1) return [decimal(only[1], only[0]), only[0]]
  return [list(sums.map(([currency, minor]) => `${decimal(minor, currency)} ${currency}`)), 'several']
}
