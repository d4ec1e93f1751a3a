/** @module A first name as one calls somebody by it, which some languages write in another way. */

interface Calling {
  /** Names of other languages though they end alike, and women's that end like men's; they are left as they are. */
  foreign: RegExp
  /** What a name of that language ends with, and what it ends with when it is called out; the first that fits. */
  endings: readonly [RegExp, string][]
}

const BALTIC = /[qwx]|[cpst]h|^(alexis|boris|denis|doris|dennis|iris|kris|louis|luis|moris)$/i
const POLISH =
  /[qvx]|[pst]h|^(abigail|astrid|carmen|carol|doris|ingrid|inez|iris|isabel|karen|karin|miriam|nicol|nikol|noor|rachel|susan)$/i

/** Our lists, not complete: what is missed is understood. */
const CALLING: Record<string, Calling> = {
  // Jonas: Jonai, Elijas: Elijau, Paulius: Pauliau, Kęstutis: Kęstuti, Eglė: Egle.
  lt: {
    foreign: BALTIC,
    endings: [
      [/(?<=j)as$/, 'au'],
      [/(?<=[^aeiouy])as$/, 'ai'],
      [/us$/, 'au'],
      [/(?<=[^aeiou])is$/, 'i'],
      [/ė$/, 'e'],
    ],
  },
  // Jānis: Jāni, Markus: Marku, Edgars: Edgar, Mārtiņš: Mārtiņ.
  lv: { foreign: BALTIC, endings: [[/(?<=[^aeoyāēīū])[sš]$/, '']] },
  pl: {
    foreign: POLISH,
    endings: [
      // Kasia: Kasiu, Ania: Aniu, Ola: Olu, Anna: Anno.
      [/(?<=[csz]i|^\p{L}{1,3}ni|^\p{L}{1,2}l)a$/u, 'u'],
      [/a$/, 'o'],
      // Marek: Marku, Maciek: Maćku, Paweł: Pawle, Aleksander: Aleksandrze.
      [/ciek$/, 'ćku'],
      [/niek$/, 'ńku'],
      [/(?<=[^aeiouy])ek$/, 'ku'],
      [/(?<=^Paw)eł$/, 'le'],
      [/(?<=d)er$/, 'rze'],
      // Tomasz: Tomaszu, Wojciech: Wojciechu, Karol: Karolu, Michał: Michale, Piotr: Piotrze.
      [/(?<=[crs]z|[hjklgżśćń])$/, 'u'],
      [/ł$/, 'le'],
      [/r$/, 'rze'],
      // Ernest: Erneście, Robert: Robercie, Dawid: Dawidzie, Jan: Janie.
      [/st$/, 'ście'],
      [/t$/, 'cie'],
      [/d$/, 'dzie'],
      [/(?<=[bfmnpswz])$/, 'ie'],
    ],
  },
}

/**
 * In Lithuanian, Latvian and Polish, where nobody is called by the first case: `Jonas` is greeted as `Jonai`, `Piotr` as
 * `Piotrze`. All else, and names of other languages, stay as they are. `language`: of the message, BCP 47.
 */
export function calledName(name: string | null, language: string): string | null {
  const calling = CALLING[language.slice(0, 2).toLowerCase()]
  if (name === null || !calling || calling.foreign.test(name)) return name
  const ending = calling.endings.find(([found]) => found.test(name))
  return ending ? name.replace(...ending) : name
}
