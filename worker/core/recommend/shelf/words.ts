/** @module The words of a product, in any script, as numbers. */
import type { ShelvedProduct } from '../knowledge.ts'
import { categoryParts } from './category-parts.ts'

/**
 * Words are told apart by a hash of 19 bits (feature hashing; Weinberger et al., ICML 2009): no list of words is kept, so a
 * catalogue whose words change for years takes no more memory. Of 30,000 words one in 17 shares its number with another.
 */
export const WORD_NUMBERS = 2 ** 19

/** Words kept of one product; brand and category take up to four of them, the title up to twelve. Our policy. */
export const MOST_WORDS = 20
const MOST_OF_TITLE = 12
const MOST_LEVELS = 3

/** What a word is of, and what that counts for. Our policy: a thing's place in the catalogue was thought about. */
const WEIGHTS = { title: 1, category: 1.2, attribute: 0.6, brand: 0.6, amount: 0.4 } as const
const KINDS = Object.keys(WEIGHTS) as Kind[]
const WEIGHT_OF_KIND = Float64Array.from(Object.values(WEIGHTS))

type Kind = keyof typeof WEIGHTS

/** `9`, `500g`, `12v`: says how much or which one, not what it is. */
const AMOUNT = /^\p{N}+\p{L}{0,2}$/u

/** Scripts that set no blanks between words: their letters in pairs. */
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

const MARKED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu

/**
 * Different words of the text, as it goes: runs of letters and digits, small and without their marks (`Čaj` is `caj`); of
 * Han, Kana, Thai and their like every two letters that stand side by side. A single letter is none, a single digit is one.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').toLowerCase().replace(MARKED, '$1').normalize('NFC')
  const runs = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const words = runs.flatMap((run) => [
    ...(run.match(UNPARTED) ?? []).flatMap(pairs),
    ...run
      .replace(UNPARTED, ' ')
      .split(' ')
      .filter((word) => word.length > 1 || /\p{N}/u.test(word)),
  ])
  return [...new Set(words)]
}

function pairs(run: string): string[] {
  const letters = [...run]
  return letters.length === 1 ? letters : letters.slice(1).map((letter, place) => `${letters[place]}${letter}`)
}

/** Numbers of a product's words: brand, each level of its category, title, attributes; at most `MOST_WORDS`. */
export function productWords({ name, brand, category, attributes }: ShelvedProduct): number[] {
  const levels = categoryParts(category).slice(0, MOST_LEVELS)
  const all = [
    ...(brand ? [wordNumber('brand', wordsOf(brand).join(' '))] : []),
    ...levels.map((_, depth) => categoryWord(levels.slice(0, depth + 1))),
    ...wordsOf(name)
      .slice(0, MOST_OF_TITLE)
      .map((word) => wordNumber(AMOUNT.test(word) ? 'amount' : 'title', word)),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      wordsOf(value).map((word) => wordNumber('attribute', `${key.toLowerCase()}=${word}`)),
    ),
  ]
  return [...new Set(all)].slice(0, MOST_WORDS)
}

/** The number of a category, by the parts of its path, of which three count. */
export const categoryWord = (parts: readonly string[]): number =>
  wordNumber('category', parts.slice(0, MOST_LEVELS).join('>'))

/** Its hash alone, 0 to `WORD_NUMBERS` - 1, which two words of different kinds may share. */
export const hashOf = (word: number): number => word % WORD_NUMBERS

/** What a word of its kind counts for. */
export const weightOf = (word: number): number => WEIGHT_OF_KIND[Math.floor(word / WORD_NUMBERS)]!

/** FNV-1a folded to 19 bits, as its authors advise, with the kind before it. */
function wordNumber(kind: Kind, word: string): number {
  let hash = 0x811c9dc5
  for (const text of [kind, ' ', word])
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return KINDS.indexOf(kind) * WORD_NUMBERS + ((hash >>> 19) ^ (hash & (WORD_NUMBERS - 1)))
}
