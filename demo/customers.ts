/** @module Made-up customers of the demo shop who may be written to, and how far their orders have come today. */
import type { Order } from '../contract/order.ts'
import type { ToldStep } from '../contract/order-steps.ts'
import type { PersonInput } from '../contract/person-input.ts'

/** A trait, as conditions ask for it. */
export const CLUB = 'tea_club: yes'

const NAMES = ['Ona', 'Jonas', 'Aigerim', 'Kari', 'Liga', 'Zofia', 'Lukas', 'Ingrid', 'Marta', 'Timur', 'Anna', 'Erik']
/** The birthday mail goes a week before. */
const BIRTHDAY_IN_DAYS = 7
const DAY_MS = 86_400_000

/**
 * The customers of the newest orders by post, with addresses of example.com: members of the tea club, with birthdays in the
 * weeks to come. The newer half of these orders was sent off today, the older half has arrived. `now` in ms UTC.
 */
export function demoCustomers(orders: readonly Order[], now: number): { people: PersonInput[]; steps: ToldStep[] } {
  const byPost = orders.filter(({ channel, customerId }) => channel !== 'store' && customerId !== undefined)
  const newest = new Map(byPost.map((order) => [order.customerId, order]))
  const chosen = [...newest.values()].sort((a, b) => b.at - a.at).slice(0, NAMES.length)
  return {
    people: chosen.map(({ customerId }, index) => personOf(customerId!, index, now)),
    steps: chosen.map(({ transactionId }, index) =>
      index < chosen.length / 2
        ? { transactionId, step: 'shipped', tracking: { number: `HK${1048 + index}`, carrier: 'Omniva' } }
        : { transactionId, step: 'delivered' },
    ),
  }
}

function personOf(customerId: string, index: number, now: number): PersonInput {
  const first = NAMES[index]!
  const birthday = new Date(now + (BIRTHDAY_IN_DAYS + 2 * index) * DAY_MS).toISOString().slice(5, 10)
  return {
    customerId,
    email: `${first.toLowerCase()}@example.com`,
    traits: { first_name: first, birthday, tea_club: 'yes' },
    subscribed: true,
  }
}
