/** @module A shop's people after a year: made up, the same for the same seed. */
import type { Cart } from '../../contract/item.ts'
import { ACTIVITY_KINDS, type Activity, DAY_MS, dayOf } from '../../worker/core/activity.ts'
import type { Interests } from '../../worker/core/interest/interests.ts'
import { weekSums } from '../../worker/core/interest/week-sums.ts'
import { addToOrders, type OrderSums } from '../../worker/core/order-sums.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { traitsSaid } from '../../worker/core/traits.ts'

/** Numbers from 0 to 1. Source: mulberry32, public domain. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const COUNTRIES = ['LT', 'LT', 'LT', 'LV', 'NO', 'PL', 'KZ']
const LANGUAGES = ['lt-LT', 'lt', 'en-GB', 'nb', 'pl-PL', 'kk', 'lv']
const CATEGORIES = ['Kitchen / Tea', 'Kitchen / Pans', 'Garden', 'Books', 'Lamps', 'Toys', 'Textiles', 'Chairs']
const BRANDS = ['Potters of Vilnius', 'Acme', 'Hay', 'Iittala', 'Muji', 'Ferm']
const SOURCES = ['direct', 'google.com', 'newsletter', 'facebook.com', 'a-price-comparison.example']

/**
 * Somebody who was here last on one of the 365 days before `now`, more often of late; one in six ordered, one to twelve
 * times over the year; one in eight left something in the cart, one in five told a birthday; the state has the size of a real one, 1 to 3 kB.
 */
export function somebody(profileId: string, now: number, chance: () => number): Profile {
  const whole = (below: number) => Math.floor(chance() * below)
  const of = <Value>(list: readonly Value[]) => list[whole(list.length)]!
  const lastSeenAt = now - Math.floor(365 * DAY_MS * chance() ** 1.3)
  const isCustomer = chance() < 1 / 6
  const visits = 1 + Math.floor(-Math.log(1 - chance()) * (isCustomer ? 6 : 1.2))
  const firstSeenAt = lastSeenAt - Math.floor((visits - 1) * 12 * DAY_MS * chance())
  const profile = newProfile(profileId)
  const latest = <Value>(value: Value) => ({ value, at: lastSeenAt, key: '01981b2e-7c00-7000-8000-000000000000' })
  const viewed = Array.from({ length: Math.min(30, visits * 3) }, () => ({
    productId: `sku-${whole(500)}`,
    at: lastSeenAt,
  }))
  return {
    profileId,
    firstSeenAt,
    lastSeenAt,
    state: {
      ...profile.state,
      activity: activityOf({ firstSeenAt, lastSeenAt }, visits, chance),
      sessions: { recent: [{ startedAt: lastSeenAt, endedAt: lastSeenAt, pageViews: 3 }], older: visits - 1 },
      pageViews: visits * 4,
      viewed,
      bought: isCustomer ? viewed.slice(0, 3) : [],
      cart: chance() < 1 / 8 ? latest(cartOf(whole(500))) : null,
      orders: isCustomer ? ordersOf({ firstSeenAt, lastSeenAt }, chance) : profile.state.orders,
      consent: latest(chance() < 0.7 ? ['measure', 'personalise', 'message'] : ['measure']),
      device: latest(chance() < 0.6 ? 'phone' : 'desktop'),
      language: latest(of(LANGUAGES)),
      country: latest(of(COUNTRIES)),
      source: latest(of(SOURCES)),
      interests: interestsOf(lastSeenAt, visits, chance),
      traits: chance() < 0.2 ? traitsSaid({ birthday: birthdayOf(whole(365)), gender: 'female' }, lastSeenAt) : {},
    },
  }
}

/** Points for categories and brands of the last visits. */
function interestsOf(lastSeenAt: number, visits: number, chance: () => number): Interests {
  const facts = (names: readonly string[]) =>
    weekSums(
      Array.from({ length: Math.min(visits, 8) }, (_, visit) => ({
        name: names[Math.floor(names.length * chance() ** 2)]!,
        points: 1 + Math.floor(6 * chance()),
        at: lastSeenAt - visit * 7 * DAY_MS,
      })),
    )
  return { categories: facts(CATEGORIES), brands: facts(BRANDS), prices: {}, rhythm: {} }
}

/** `MM-DD` of a day of the year, all months of 28 days. */
const birthdayOf = (day: number): string =>
  [1 + Math.floor(day / 31), 1 + (day % 28)].map((part) => `${part}`.padStart(2, '0')).join('-')

/** A few days with actions between the first visit and the last. */
function activityOf(seen: { firstSeenAt: number; lastSeenAt: number }, visits: number, chance: () => number): Activity {
  const [firstDay, lastDay] = [dayOf(seen.firstSeenAt), dayOf(seen.lastSeenAt)]
  const activity: Activity = {}
  for (let visit = 0; visit < Math.min(visits, 8); visit++) {
    const day = visit === 0 ? lastDay : Math.max(firstDay, lastDay - Math.floor(chance() * 60))
    const counts: Activity[string] = {
      page_view: 1 + Math.floor(chance() * 8),
      active_seconds: Math.floor(chance() * 600),
    }
    if (chance() < 0.7) counts.view_item = 1 + Math.floor(-Math.log(1 - chance()) * 2.5)
    for (const kind of ACTIVITY_KINDS) if (counts[kind] === undefined && chance() < 0.06) counts[kind] = 1
    activity[day] = counts
  }
  return activity
}

/** One to twelve orders of 5 to 200 euros before the last visit. */
function ordersOf(seen: { firstSeenAt: number; lastSeenAt: number }, chance: () => number): OrderSums {
  let sums: OrderSums = { confirmed: 0, seen: 0, revenue: {} }
  const count = Math.min(12, 1 + Math.floor(-Math.log(1 - chance()) * 1.6))
  for (let order = 0; order < count; order++) {
    const daysBefore = order === 0 && chance() < 0.7 ? 0 : Math.floor(chance() * 300)
    const minor = 500 + Math.floor(19_500 * chance() ** 2)
    sums = addToOrders(sums, { day: dayOf(seen.lastSeenAt) - daysBefore, orders: 1, currency: 'EUR', minor })
  }
  return sums
}

function cartOf(number: number): Cart {
  const items = [number, number + 1].map((each) => ({
    productId: `sku-${each}`,
    name: `Ceramic teapot number ${each}`,
    priceMinor: 2490 + each,
    currency: 'EUR',
    quantity: 1,
    url: `https://shop.example/lt/products/sku-${each}`,
    imageUrl: `https://shop.example/images/sku-${each}.jpg`,
  }))
  return { items, valueMinor: items.reduce((sum, { priceMinor }) => sum + priceMinor, 0), currency: 'EUR' }
}
