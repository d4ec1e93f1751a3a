/** @module Round classes of amounts, for a table that people read: 1, 2, 5, 10, 20, 50 … of the main unit. */
import { currencyExponent } from '../../../contract/money.ts'

/** How many classes a table has at most. Our policy. */
const MOST_CLASSES = 12

/** Bounds inclusive, in minor units. */
export interface ValueClass {
  fromMinor: number
  toMinor: number
  customers: number
  valueMinor: number
}

/** The class of an amount: 0 for what is below one main unit of the currency, then three to a power of ten. */
export function valueClass(minor: number, currency: string): number {
  let place = 0
  while (minor >= bottomOf(place + 1, currency)) place++
  return place
}

/** The smallest amount of a class, minor units. */
function bottomOf(place: number, currency: string): number {
  if (place === 0) return 0
  const step = [1, 2, 5][(place - 1) % 3] ?? 1
  return step * 10 ** (Math.floor((place - 1) / 3) + currencyExponent(currency))
}

/**
 * The table from customers counted by class, the lowest first, from the lowest with anybody in it to the highest. Where
 * there are more than twelve, two neighbours at the emptier end become one. Nobody: no classes.
 */
export function valueClasses(
  counts: Readonly<Record<string, { customers: number; minor: number }>>,
  currency: string,
): ValueClass[] {
  const places = Object.keys(counts).map(Number)
  if (places.length === 0) return []
  const [lowest, highest] = [Math.min(...places), Math.max(...places)]
  const table = Array.from({ length: highest - lowest + 1 }, (_, n): ValueClass => {
    const place = lowest + n
    const { customers, minor } = counts[place] ?? { customers: 0, minor: 0 }
    const bounds = { fromMinor: bottomOf(place, currency), toMinor: bottomOf(place + 1, currency) - 1 }
    return { ...bounds, customers, valueMinor: minor }
  })
  while (table.length > MOST_CLASSES) {
    const isLowEnd = table[0]!.customers + table[1]!.customers <= table.at(-1)!.customers + table.at(-2)!.customers
    const [one, other] = table.splice(isLowEnd ? 0 : -2, 2) as [ValueClass, ValueClass]
    table.splice(isLowEnd ? 0 : table.length, 0, together(one, other))
  }
  return table
}

function together(one: ValueClass, other: ValueClass): ValueClass {
  return {
    fromMinor: one.fromMinor,
    toMinor: other.toMinor,
    customers: one.customers + other.customers,
    valueMinor: one.valueMinor + other.valueMinor,
  }
}
