/** @module Topics that nobody may be sorted by without having agreed to exactly that. */

/**
 * Beginnings of words by topic, in English and the languages our shops write most; those of up to four letters stand for
 * the whole word. Source: GDPR article 9 (1) names the topics, safety rule 37 and its cases add pregnancy and minors; the
 * words are ours. They err towards refusing.
 */
const WORDS: Record<string, string> = {
  health: `health medic disease illness sick diagnos patient cancer diabet depress disab hiv aids drug drugs addict
    alcoholism obes allerg alerg genetic biometr sveikat ligos ligon serga sergu sergan vėžiu vėžys vėžio neįgal
    negali veselīb slimīb slimnīc vēzis invalīds invalīdi zdrow choroba chorob rak niepełnosprawn helse syk syke sykdom
    kreft funksjonshem zdravo здоров болезн болен инвалид диабет аллерг денсаулық ауру мүгедек`,
  religion: `religi christian catholic muslim islam jew jews jewish hindu buddhis atheis church mosque faith halal kosher
    ramadan tikėjim katalik musulmon žydai žydas reliģ ticīb katoļ wiara wyznan katolik muzułman żyd kristen katolsk jøde
    jødisk религ мусульм христиан православ католи еврей иудей ислам дін діни мұсылман`,
  sexuality: `sexual sex gay gays lesbi homosex homoseks homofil bisex transgender queer lgbt gėjus gėjai seksu секс сексу
    гомосекс гей лесби жыныс`,
  pregnancy: `pregnan maternity expecting fertility nėšči nėštum grūtniec ciąża ciąży ciężarn gravid беремен жүкті`,
  minors: `minors underage child children kid kids teen teens teenag toddler schoolchild vaikas vaiko vaikai vaikų vaikams
    nepilnameč paaugl bērns bērni bērnu bērniem nepilngad dzieci dziecko dziecięc nieletn barn barna mindreårig дети детей
    детск ребен несовершеннолет подрост бала балалар кәмелет`,
  politics: `polit voter unionist profsąjung arodbiedr fagforening профсоюз партия полит саяси`,
  origin: `ethnic race racial romani gypsy migrant immigrant refugee etnin etnis etnicz rasinė rasė tautyb tautīb rasow
    narodowoś этнич раса расов национальн мигрант беженц нәсіл`,
}

/** Words that begin so and mean something else: healthy food is nobody's illness. */
const HARMLESS = new Set(['healthy', 'polite'])

const WHOLE_LETTERS = 4

/** The beginnings as texts are compared, by topic. */
const BEGINNINGS = Object.entries(WORDS).map(([topic, words]) => ({ topic, words: bare(words).split(/\s+/) }))

/**
 * The topic that a text names, or null. Looks at each word by its beginning, whatever its case and its accents, which many
 * leave out; whatever is no letter or digit ends a word. No judge of meaning: it finds what is said outright.
 */
export function sensitiveTopic(text: string): string | null {
  const said = bare(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !HARMLESS.has(word))
  const isSaid = (beginning: string) => said.some((word) => isOf(word, beginning))
  return BEGINNINGS.find(({ words }) => words.some(isSaid))?.topic ?? null
}

/** In small letters without marks: `Nėščia` is `nescia`. */
function bare(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o')
}

function isOf(word: string, beginning: string): boolean {
  return beginning.length <= WHOLE_LETTERS ? word === beginning : word.startsWith(beginning)
}
