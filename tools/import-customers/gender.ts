/** @module Words for gender in lists of customers. */
import type { GENDERS } from '../../contract/traits.ts'

export type Gender = (typeof GENDERS)[number]

const WORDS: Readonly<Record<Gender, string>> = {
  female:
    'f, female, woman, w, weiblich, frau, ms, mrs, moteris, mot, k, kobieta, kvinne, sieviete, s, ж, жен, женский, ә, әйел',
  male: 'm, male, man, männlich, herr, mr, vyras, vyr, v, mężczyzna, mann, vīrietis, м, муж, мужской, е, ер, еркек',
  other: 'other, o, x, diverse, divers, d, nonbinary, non-binary, kita, annet, inne, другой',
}

const BY_WORD = new Map<string, Gender>(
  Object.entries(WORDS).flatMap(([gender, words]) =>
    words.split(', ').map((word) => [word, gender as Gender] as const),
  ),
)

/**
 * Reads a column's words; null for one that is none we know. In Lithuanian lists M stands for a woman (moteris) and V for
 * a man (vyras): so it does where `sample`, words of the column, has both letters.
 */
export function genderReader(sample: readonly string[]): (word: string) => Gender | null {
  const letters = new Set(sample.map((word) => word.trim().toLowerCase()))
  const isLithuanian = letters.has('m') && letters.has('v')
  return (word) => {
    const plain = word.trim().toLowerCase().replace(/\.$/, '')
    return isLithuanian && plain === 'm' ? 'female' : (BY_WORD.get(plain) ?? null)
  }
}
