/** @module What a person is like as words, by which segments find people. */
import { affinities } from './interest/affinities.ts'
import type { WeekSums } from './interest/week-sums.ts'
import type { Profile } from './profile.ts'

/** Smallest share of all interests that makes a word. Our policy: one of ten. */
const LEAST_SHARE = 0.1

/**
 * In small letters: `c:CATEGORY` and `b:BRAND` of the strongest interests as of the last visit, at most five each,
 * `g:GENDER`, `a:AGE BAND`, `d:MMDD` of the birthday, and `t:NAME: VALUE` of own traits. No word has a line break.
 */
export function toldWords({ lastSeenAt, state }: Profile): string[] {
  const { interests, traits } = state
  const strongest = (sums: WeekSums, letter: string) =>
    affinities(sums, lastSeenAt).flatMap(({ name, share }) => (share >= LEAST_SHARE ? [`${letter}:${name}`] : []))
  const told = Object.entries(traits).flatMap(([name, { value }]) => (value === null ? [] : [traitWord(name, value)]))
  const words = [...strongest(interests.categories, 'c'), ...strongest(interests.brands, 'b'), ...told.sort()]
  return [...new Set(words.map((word) => word.toLowerCase()))]
}

function traitWord(name: string, value: string): string {
  if (name === 'birthday') return `d:${value.replace('-', '')}`
  if (name === 'gender') return `g:${value}`
  return name === 'age_band' ? `a:${value}` : `t:${name}: ${value}`
}

/** The words as the column `told` holds them: each between two line breaks; empty for none. */
export const toldText = (words: readonly string[]): string => (words.length === 0 ? '' : `\n${words.join('\n')}\n`)
