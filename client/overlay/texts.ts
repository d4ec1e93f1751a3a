/** @module The few words that are ours and not the shop's, in the languages we speak. */

const WORDS = ['close', 'copy', 'copied', 'quantity', 'total', 'more', 'co_viewed', 'best_seller'] as const

/** `more` has `{n}` for a number. Worded so that no number needs its own ending. */
export type Texts = Record<(typeof WORDS)[number], string>

/** By language, in the order of `WORDS`. */
const TEXTS: Record<string, string> = {
  en: 'Close|Copy|Copied|Quantity|Total|and {n} more|Looked at together|Best seller',
  lt: 'Uždaryti|Kopijuoti|Nukopijuota|Kiekis|Iš viso|ir dar {n}|Žiūrima kartu|Perkamiausia',
  kk: 'Жабу|Көшіру|Көшірілді|Саны|Барлығы|және тағы {n}|Бірге қаралады|Көп сатылады',
  nb: 'Lukk|Kopier|Kopiert|Antall|Totalt|og {n} til|Ses ofte sammen|Bestselger',
  lv: 'Aizvērt|Kopēt|Nokopēts|Daudzums|Kopā|un vēl {n}|Skatās kopā|Pirktākais',
  pl: 'Zamknij|Kopiuj|Skopiowano|Ilość|Razem|i jeszcze {n}|Oglądane razem|Bestseller',
}

/** By the page's language (`nb-NO`, `pl`; any Norwegian is `nb`), English where it is unknown or not one of ours. */
export function textsFor(language = ''): Texts {
  const code = language.slice(0, 2).toLowerCase().replace(/n[no]/, 'nb')
  const texts = (TEXTS[code] ?? TEXTS.en ?? '').split('|')
  return Object.fromEntries(WORDS.map((word, at) => [word, texts[at]])) as Texts
}
