/** @module A first name as one calls somebody by it, which some languages write in another way. */

/** Of other languages though they end alike; they are left as they are. Our list, not complete: what is missed is understood. */
const FOREIGN = /[qwx]|[cpst]h|^(alexis|boris|denis|doris|dennis|iris|kris|louis|luis|moris)$/i

/** What a name of that language ends with, and what it ends with when it is called out; the first that fits. */
const ENDINGS: Record<string, readonly [RegExp, string][]> = {
  // Jonas: Jonai, Elijas: Elijau, Paulius: Pauliau, Kęstutis: Kęstuti, Eglė: Egle.
  lt: [
    [/(?<=j)as$/, 'au'],
    [/(?<=[^aeiouy])as$/, 'ai'],
    [/us$/, 'au'],
    [/(?<=[^aeiou])is$/, 'i'],
    [/ė$/, 'e'],
  ],
  // Jānis: Jāni, Markus: Marku, Edgars: Edgar, Mārtiņš: Mārtiņ.
  lv: [[/(?<=[^aeoyāēīū])[sš]$/, '']],
}

/**
 * In Lithuanian and Latvian, where nobody is called by the first case: `Jonas` is greeted as `Jonai`. All else, and names of
 * other languages, stay as they are. `language`: of the message, BCP 47.
 */
export function calledName(name: string | null, language: string): string | null {
  if (name === null || FOREIGN.test(name)) return name
  const [ending] = (ENDINGS[language.slice(0, 2).toLowerCase()] ?? []).filter(([found]) => found.test(name))
  return ending ? name.replace(...ending) : name
}
