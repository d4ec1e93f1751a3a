/** @module The language of a text. */
import * as v from 'valibot'

/** Two or three small letters, as pages begin theirs: `lt`, `nb`. */
export const LanguageSchema = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'is not a language such as lt'))
