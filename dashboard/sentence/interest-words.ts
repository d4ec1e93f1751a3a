/** @module What a person is interested in, in words. */
import type { PersonInterests } from '../../contract/person-interests.ts'
import { counted } from './counted.ts'
import { duration } from './duration.ts'
import { money } from './money.ts'
import { share } from './share.ts'

/** Fewest days before a habit could be told (docs/scoring.md). */
const LEAST_DAYS = 3

const LEVELS = { low: 'the cheaper', middle: 'the middle', high: 'the dearer' } as const

const WEEKDAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays']

/** `Around €25.00, in the middle third of your prices`; null: not known. */
export function priceWords({ price, currency }: Pick<PersonInterests, 'price' | 'currency'>): string | null {
  if (!price) return null
  const around = `Around ${money(price.usualMinor, currency)}`
  return price.level === null ? around : `${around}, in ${LEVELS[price.level]} third of your prices`
}

/** `Mostly between 19:00 and 22:00, on Fridays`: the hour that is told is the middle one of three. Null: never seen. */
export function rhythmWords({ hour, weekday, days }: PersonInterests['rhythm']): string | null {
  if (days === 0) return null
  const on = weekday === null ? null : `on ${WEEKDAYS[weekday - 1]}`
  const at = hour === null ? null : `between ${clockHour(hour - 1)} and ${clockHour(hour + 2)}`
  const when = [at, on].filter(Boolean).join(', ')
  if (when) return `Mostly ${when}`
  if (days < LEAST_DAYS) return `Seen on ${counted(days, 'day')} so far: too few to tell`
  return `No habit in ${counted(days, 'day')}`
}

/** `42 s and 70% of the page, over 12 pages`; null: no page has told. */
export function attentionWords(attention: PersonInterests['attention']): string | null {
  if (!attention) return null
  const { activeMs, scrollShare, pages } = attention
  return `${duration(activeMs)} and ${share(scrollShare)} of the page, over ${counted(pages, 'page')}`
}

const clockHour = (hour: number): string => `${String((hour + 24) % 24).padStart(2, '0')}:00`
