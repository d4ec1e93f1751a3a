/** @module The words of a field of conditions, as people say them. */
import { TEXT_FIELDS, type TextField, type TextFieldInfo } from '../../contract/condition-fields.ts'
import { LANGUAGE } from './language.ts'

/** Fields whose words are codes that the browser has names for. */
const CODES: Partial<Record<TextField, 'region' | 'language'>> = { country: 'region', language: 'language' }

/** All that a field may say, with their titles; null: any text. */
export const valuesOf = (field: TextField): Record<string, string> | null =>
  (TEXT_FIELDS[field] as TextFieldInfo).values

/** `LT` of a country to `Lithuania`, `desktop` of a device to `computer`; what has no name stays as it is. */
export function fieldWord(field: TextField, word: string): string {
  const type = CODES[field]
  if (type === undefined) return valuesOf(field)?.[word] ?? word
  return nameOf(type, word) ?? word
}

/** The code's name, or null: what is no code throws in there. */
function nameOf(type: 'region' | 'language', code: string): string | null {
  try {
    return new Intl.DisplayNames(LANGUAGE, { type, fallback: 'none' }).of(code) ?? null
  } catch {
    return null
  }
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** Codes that stand for no place: pseudo-accents, and those that are free for private use. */
const NO_PLACE = /^(X[A-JL-Z]|Z[A-LN-VX-Z]|Q[M-Z]|AA)$/

const choices = new Map<TextField, [word: string, title: string][] | null>()

/**
 * What a field can be asked for, by title; null: any text. Codes are those of two letters that the browser knows: they
 * are tried once, which takes some ms.
 */
export function fieldChoices(field: TextField): [word: string, title: string][] | null {
  const known = choices.get(field)
  if (known !== undefined) return known
  const made = choicesOf(field)
  choices.set(field, made)
  return made
}

function choicesOf(field: TextField): [word: string, title: string][] | null {
  const values = valuesOf(field)
  if (values !== null) return Object.entries(values)
  const type = CODES[field]
  if (type === undefined) return null
  const names = new Intl.DisplayNames(LANGUAGE, { type, fallback: 'none' })
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  return codes
    .map((code) => (type === 'region' ? code.toUpperCase() : code))
    .flatMap((code): [string, string][] => {
      const name = NO_PLACE.test(code) || isOutdated(type, code) ? undefined : names.of(code)
      return name === undefined ? [] : [[code, name]]
    })
    .sort(([, one], [, other]) => one.localeCompare(other, LANGUAGE))
}

/** `iw` is called `he` today, `BU` is `MM`: under both codes the same name would stand twice. */
const isOutdated = (type: 'region' | 'language', code: string): boolean =>
  type === 'language' ? isOther(new Intl.Locale(code).toString(), code) : new Intl.Locale(`und-${code}`).region !== code

/** What has three letters today (`tl` is `fil`) is not among those of two. */
const isOther = (today: string, code: string): boolean => today.length === 2 && today !== code

/** The word that somebody means who typed its title or the word itself, in any case; null: the field never says that. */
export function typedWord(field: TextField, typed: string): string | null {
  const text = typed.trim()
  if (field === 'trait') return traitOf(text)
  const all = fieldChoices(field)
  if (all === null) return text === '' ? null : text
  const small = text.toLowerCase()
  const found =
    all.find(([, title]) => title.toLowerCase() === small) ?? all.find(([word]) => word.toLowerCase() === small)
  return found?.[0] ?? null
}

/** `style:boho` to `style: boho`; null without a name or a value. */
function traitOf(text: string): string | null {
  const [, name, value] = /^([^:]*[^:\s])\s*:\s*(\S.*)$/.exec(text) ?? []
  return name && value ? `${name}: ${value}` : null
}
