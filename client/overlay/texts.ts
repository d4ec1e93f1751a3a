/** @module The few words that are ours and not the shop's, in the languages we speak. */

const LANGUAGES = ['en', 'lt', 'kk', 'nb', 'lv', 'pl'] as const

/** Words by their names, by language; each language gives them in the order of `names`, with `|` between. */
export interface Words<Name extends string> extends Record<(typeof LANGUAGES)[number], string> {
  names: readonly Name[]
}

/** By name. Worded so that no number needs its own ending. */
export type Texts<Name extends string> = Record<Name, string>

/** Words of every overlay. Those of a part stand in the part. */
export const OVERLAY_WORDS = {
  names: ['close'],
  en: 'Close',
  lt: 'Uždaryti',
  kk: 'Жабу',
  nb: 'Lukk',
  lv: 'Aizvērt',
  pl: 'Zamknij',
} as const

/**
 * By the page's language (`nb-NO`, `pl`; any Norwegian is `nb`), English where it is unknown or not one of ours. What the
 * owner gives for that language goes before, word by word; names that we do not know are passed over.
 */
export function textsFor<Name extends string>(
  words: Words<Name>,
  language = '',
  owners: Record<string, Record<string, string>> = {},
): Texts<Name> {
  const [code = ''] = language.toLowerCase().split(/[-_]/)
  const ours = /^n[bno]$/.test(code) ? words.nb : words[LANGUAGES.find((each) => each === code) ?? 'en']
  const theirs = owners[code] ?? {}
  const written = ours.split('|')
  return Object.fromEntries(words.names.map((name, at) => [name, theirs[name] || written[at]])) as Texts<Name>
}
