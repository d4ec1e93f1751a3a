/** @module What somebody says of themselves, brought into the form that the Worker takes (contract/traits.ts). */
import type { Params } from '../../contract/event.ts'
import { isPrivate } from '../page/scrub-url.ts'
import { text } from '../page/text.ts'

/** As in the contract, which would bring its validator along. */
const MOST_OWN = 20
const LONGEST = 60
const NAME = /^[a-z][a-z0-9_]{0,39}$/
/** What Segment and others hold of who somebody is is no trait; nor is what the Worker takes for an attack. */
const WHO = /^(name|id|address|avatar|website|description|created_at|age|constructor|prototype)$/
const DAY_MS = 86_400_000

/** By the age from which each begins; nobody younger than the first is sorted by age. */
const BANDS = [
  [65, '65+'],
  [55, '55-64'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
] as const

/** Of the words that shops use, ours. */
const GENDERS: [RegExp, string][] = [
  [/^f(emale)?$|^woman$/i, 'female'],
  [/^m(ale)?$|^man$/i, 'male'],
  [/^(other|non.?binary|diverse?)$/i, 'other'],
]

/** A birthday without its year, which never leaves the device; undefined for a day that no year has. */
function birthdayOf(said: string): string | undefined {
  const [, month, day] = /^(?:\d{4}-)?(\d\d)-(\d\d)(?:T|$)/.exec(said) ?? []
  // 2000 has a 29 February.
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)))
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? `${month}-${day}` : undefined
}

/** The day that was meant: `new Date('1990-04-23')` is midnight UTC, `new Date(1990, 3, 23)` midnight here. */
function dayOf(date: Date): string | undefined {
  const ms = date.getTime() - (date.getTime() % DAY_MS === 0 ? 0 : date.getTimezoneOffset() * 60_000)
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString().slice(0, 10)
}

const bandOf = (said: string) => BANDS.find(([from, band]) => said === band || Number(said) >= from)?.[1]

const genderOf = (said: string) => GENDERS.find(([word]) => word.test(said))?.[1]

/** By name; each is undefined for what cannot be read. */
const KNOWN: Record<string, [name: string, (said: string) => string | undefined]> = {
  birthday: ['birthday', birthdayOf],
  gender: ['gender', genderOf],
  age: ['age_band', bandOf],
  age_band: ['age_band', bandOf],
}

/**
 * By the names of traits; `favoriteStyle` is `favorite_style`. Null takes back. What is private, too long, or in no form
 * that we know is left out, so that it costs none of the others; a date counts as its day, GA4's `{ value }` as its value.
 */
export function traitsOf(said: object): Params<'user_properties'>['traits'] {
  const traits: Record<string, string | null> = {}
  let own = 0
  for (const [given, raw] of Object.entries(said).sort()) {
    const name = given.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase()
    const value = Object(raw).value === undefined ? raw : (raw as { value: unknown }).value
    const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined
    const told = value === null ? null : read(name, value, known?.[1])
    if (told === undefined || (!known && (WHO.test(name) || !NAME.test(name) || ++own > MOST_OWN))) continue
    traits[known?.[0] ?? name] = told
  }
  return traits
}

function read(name: string, value: unknown, known?: (said: string) => string | undefined): string | undefined {
  const said = text(value instanceof Date ? dayOf(value) : value, LONGEST + 1)?.replace(/\s+/g, ' ')
  if (known) return known(said ?? '')
  return said && said.length <= LONGEST && !isPrivate(name, said) ? said : undefined
}
