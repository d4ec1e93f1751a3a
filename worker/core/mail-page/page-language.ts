/** @module In which of our languages a page or a mail of ours speaks. */

/** All that our own words are written in. */
export const OUR_LANGUAGES = ['en', 'lt', 'kk', 'nb', 'lv', 'pl'] as const

/** `nb-NO` as `nb`, any Norwegian too; what we do not speak is `en`. */
export function languageOf(language: string | null): (typeof OUR_LANGUAGES)[number] {
  const code = (language ?? '').slice(0, 2).toLowerCase().replace(/n[no]/, 'nb')
  return OUR_LANGUAGES.find((each) => each === code) ?? 'en'
}
