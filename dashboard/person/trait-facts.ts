/** @module What was said of a person, for the head of that person's screen. */
import { capital } from '../sentence/capital.ts'
import { date } from '../sentence/moment.ts'
import type { Fact } from './facts.ts'

/** A year that has a 29 February; it is not shown. */
const YEAR = 2000

/** Birthday, gender and age first, then what the shop named itself, by the alphabet. */
export function traitFacts({ birthday, gender, age_band: age, ...own }: Record<string, string>): Fact[] {
  return [
    ...(birthday ? [{ label: 'Birthday', value: dayOfYear(birthday) }] : []),
    ...(gender ? [{ label: 'Gender', value: capital(gender) }] : []),
    ...(age ? [{ label: 'Age', value: age.replace('-', '–') }] : []),
    ...Object.entries(own)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => ({ label: capital(name.replaceAll('_', ' ')), value: capital(value) })),
  ]
}

/** `04-23` as `23 April`. */
function dayOfYear(monthDay: string): string {
  const [month = 1, day = 1] = monthDay.split('-').map(Number)
  const at = Date.UTC(YEAR, month - 1, day)
  return date(at, 'UTC', at)
}
