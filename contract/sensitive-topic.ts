/** @module Topics that nobody may be sorted by without having agreed to exactly that. */

/**
 * Beginnings of words by topic, in English and the languages our shops write most. Source: GDPR article 9 (1) names the
 * topics, safety rule 37 adds pregnancy and minors; the words are ours. They err towards refusing.
 */
const WORDS: Record<string, string> = {
  health:
    'health medic disease illness sick diagnos patient cancer diabet depress disab hiv aids drug addict alcoholi obes allerg ' +
    'sveikat lig vėž diabet neįgal veselīb slim zdrow chor rak niepełnosprawn helse syk kreft zdravo здоров болезн болен инвалид ' +
    'денсаулық ауру',
  religion:
    'religi christian catholic muslim islam jew jewish hindu buddhis atheis church mosque faith halal kosher ramadan ' +
    'tikėjim katalik musulmon žyd reliģ katoļ wiara katolik muzułma żyd kristen tro jøde религ мусульм христиан иуде ислам дін мұсылман',
  sexuality: 'sexual sex gay lesb homosex bisex transgender queer lgbt seksual seksuāl seksualn секс гей лесби жыныс',
  pregnancy: 'pregnan maternity expecting fertil nėšči grūtniec ciąż ciężarn gravid беремен жүкті',
  minors:
    'minor minors underage child children kid kids teen teens toddler schoolchild vaik nepilnameč paaugl bērn nepilngad dzieci dzieck ' +
    'nieletn barn mindreårig дети ребен несовершеннолет подрост бала кәмелет',
  politics:
    'politic party voter conservative liberal socialist trade-union politik politisk partij partia polityk политик партия саяси',
  origin:
    'ethnic race racial roma gypsy migrant refugee etnin etnisk rasė rase rasa pochodzen etnicz этнич раса мигрант беженц ұлт нәсіл',
}

/** Words that begin like those and mean something else. */
const HARMLESS =
  /^(alcoholics?-free|alcohol|healthy|sexton|raceday|racer?s?|racing|racquets?|rasp\w*|parties|troll\w*|tropi\w*|trous\w*|barnwood|barnyard|kidney|kidnap\w*|childproof|ligat\w*|slim\w*|rakes?|racks?|raket\w*|roman\w*)$/

/** Words so short that only the whole of them counts. */
const WHOLE = 3

/**
 * The topic that a text names, or null. Looks at each word by its beginning, whatever its case; a dash and an underscore
 * end a word. Not a judge of meaning: it finds what is said outright.
 */
export function sensitiveTopic(text: string): string | null {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  for (const [topic, beginnings] of Object.entries(WORDS))
    for (const beginning of beginnings.split(' '))
      if (words.some((word) => isOf(word, beginning) && !HARMLESS.test(word))) return topic
  return null
}

function isOf(word: string, beginning: string): boolean {
  return beginning.length <= WHOLE + 1 ? word === beginning : word.startsWith(beginning)
}
