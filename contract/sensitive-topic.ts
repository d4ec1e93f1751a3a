/** @module Topics that nobody may be sorted by without having agreed to exactly that. */

/**
 * Beginnings of words by topic, in English and the languages our shops write most; those of up to four letters stand for
 * the whole word. Source: GDPR article 9 (1) names the topics, safety rule 37 and its cases add pregnancy and minors; the
 * words are ours. They err towards refusing.
 */
const WORDS: Record<string, string> = {
  health: `health medic disease illness sick diagnos patient cancer diabet depress disab hiv aids drug drugs addict
    alcoholism obes allerg sveikat ligos ligon vėžiu vėžys vėžio diabet neįgal veselīb slimīb slimnīc zdrow choroba chorob rak
    niepełnosprawn helse syk syke sykdom kreft zdravo здоров болезн болен инвалид денсаулық ауру`,
  religion: `religi christian catholic muslim islam jew jews jewish hindu buddhis atheis church mosque faith halal kosher
    ramadan tikėjim katalik musulmon žydai reliģ katoļ wiara muzułman kristen jøde jødisk религ мусульм христиан иудей
    ислам дін мұсылман`,
  sexuality: `sexual sex gay gays lesbi homosex bisex transgender queer lgbt seksual seksuāl seksualn секс гей лесби жыныс`,
  pregnancy: `pregnan maternity expecting fertility nėšči nėštum grūtniec ciąża ciąży ciężarn gravid беремен жүкті`,
  minors: `minors underage child children kid kids teen teens teenag toddler schoolchild vaikai vaikų vaikams nepilnameč
    paaugl bērni bērnu bērniem nepilngad dzieci dziecko dziecięc nieletn barn barna mindreårig дети детей детск ребен
    несовершеннолет подрост бала балалар кәмелет`,
  politics: `politic voter unionist politik politisk politisch polityk политик партия саяси`,
  origin: `ethnic racial romani gypsy migrant immigrant refugee etnin etnisk etniczn rasinė этнич раса мигрант беженц нәсіл`,
}

/** Words that begin so and mean something else: healthy food is nobody's illness. */
const HARMLESS = new Set(['healthy'])

const WHOLE_LETTERS = 4

/**
 * The topic that a text names, or null. Looks at each word by its beginning, whatever its case; whatever is no letter or
 * digit ends a word. No judge of meaning: it finds what is said outright.
 */
export function sensitiveTopic(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !HARMLESS.has(word))
  for (const [topic, beginnings] of Object.entries(WORDS))
    for (const beginning of beginnings.split(/\s+/)) if (words.some((word) => isOf(word, beginning))) return topic
  return null
}

function isOf(word: string, beginning: string): boolean {
  return beginning.length <= WHOLE_LETTERS ? word === beginning : word.startsWith(beginning)
}
