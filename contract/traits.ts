/** @module What a person is like, as the shop or the person says it; nothing of it is guessed. */
import * as v from 'valibot'
import { evenText } from './even-text.ts'
import { sensitiveTopic } from './sensitive-topic.ts'
import { isKnownTrait, MOST_OWN_TRAITS } from './trait-names.ts'

/** What a shop may say of it; nothing is guessed. */
export const GENDERS = ['female', 'male', 'other'] as const

/** Nobody under 18 is sorted by age. */
export const AGE_BANDS = ['18-24', '25-34', '35-44', '45-54', '55-64', '65+'] as const

/** Longest text of one, in characters. */
export const LONGEST_TRAIT = 60

const NAME = /^[a-z][a-z0-9_]{0,39}$/

/** Month and day that a year with a 29 February has; a year before them is cut off and never kept. */
const DATE = /^(?:\d{4}-)?((?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T.*)?$/

const BirthdaySchema = v.pipe(
  v.string(),
  v.trim(),
  v.regex(DATE, 'is not a month and day such as 04-23'),
  v.transform((text) => text.replace(DATE, '$1')),
  v.check(isDay, 'is a day that no year has'),
)

const word = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(v.string(), v.trim(), v.toLowerCase(), v.picklist(words, `must be ${words.join(', ')}`))

const TextSchema = v.pipe(
  v.union([v.string(), v.number(), v.boolean()]),
  v.transform((value) => evenText(String(value))),
  v.minLength(1),
  v.maxLength(LONGEST_TRAIT),
  v.check((text) => !/\S@\S/.test(text), 'is an address: name people by email, never by a trait'),
)

/**
 * Traits by name: `birthday` (MM-DD), `gender`, `age_band`, and at most 20 own ones, each a short text such as
 * `style: 'boho'`. Null takes back what was said before. Topics that nobody may be sorted by are refused.
 */
export const TraitsSchema = v.pipe(
  v.objectWithRest(
    {
      birthday: v.optional(v.nullable(BirthdaySchema)),
      gender: v.optional(v.nullable(word(GENDERS))),
      age_band: v.optional(v.nullable(word(AGE_BANDS))),
    },
    v.nullable(TextSchema),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const traits = dataset.value
    for (const [name, value] of Object.entries(traits)) {
      const message = objection(name, value)
      const path = { type: 'object', origin: 'value', input: traits, key: name, value } as const
      if (message) addIssue({ message, path: [path] })
    }
    const own = Object.keys(traits).filter((name) => !isKnownTrait(name)).length
    if (own > MOST_OWN_TRAITS) addIssue({ message: `has more than ${MOST_OWN_TRAITS} traits of its own` })
  }),
)

/** Names and values; null takes one back. */
export type Traits = v.InferOutput<typeof TraitsSchema>

function objection(name: string, value: string | null | undefined): string | null {
  if (isKnownTrait(name)) return null
  if (!NAME.test(name)) return 'is not a name such as favourite_style'
  const topic = sensitiveTopic(`${name} ${value ?? ''}`)
  return topic && `says something of ${topic}: by that nobody may be sorted, so it is not taken`
}

function isDay(monthDay: string): boolean {
  const [month = 0, day = 0] = monthDay.split('-').map(Number)
  return day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)
}
