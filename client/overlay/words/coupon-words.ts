/** @module Our words around codes and their deadlines. */
export const COUPON_WORDS = {
  names: ['copy', 'copied', 'minute_left'],
  en: 'Copy|Copied|Less than a minute left',
  lt: 'Kopijuoti|Nukopijuota|Liko mažiau nei minutė',
  kk: 'Көшіру|Көшірілді|Бір минуттан аз қалды',
  nb: 'Kopier|Kopiert|Mindre enn ett minutt igjen',
  lv: 'Kopēt|Nokopēts|Atlikusi mazāk nekā minūte',
  pl: 'Kopiuj|Skopiowano|Została niecała minuta',
} as const
