/** @module Which currency a sign or word beside a price means, on this page. */

/** What is meant wherever it stands. */
const PLAIN: Record<string, string> = {
  '€': 'EUR', '£': 'GBP', '₩': 'KRW', 원: 'KRW', '₪': 'ILS', 'ש"ח': 'ILS', 'ש״ח': 'ILS', '₫': 'VND', đ: 'VND',
  '₹': 'INR', '₺': 'TRY', TL: 'TRY', '₴': 'UAH', грн: 'UAH', '₽': 'RUB', руб: 'RUB', р: 'RUB', '₸': 'KZT', тг: 'KZT',
  '₦': 'NGN', '₱': 'PHP', '฿': 'THB', บาท: 'THB', '₲': 'PYG', '₡': 'CRC', '₵': 'GHS', '₮': 'MNT', '֏': 'AMD', '₾': 'GEL',
  円: 'JPY', 元: 'CNY', zł: 'PLN', Kč: 'CZK', kč: 'CZK', Ft: 'HUF', лв: 'BGN', ден: 'MKD', сум: 'UZS', сом: 'KGS',
  Br: 'BYN', din: 'RSD', KM: 'BAM', Rp: 'IDR', RM: 'MYR', R: 'ZAR', 'S/': 'PEN', Fr: 'CHF', 'R$': 'BRL',
  'د.إ': 'AED', درهم: 'AED', 'ر.س': 'SAR', ريال: 'SAR', '﷼': 'SAR', 'د.ك': 'KWD', 'ج.م': 'EGP',
  'US$': 'USD', 'CA$': 'CAD', 'AU$': 'AUD', 'NZ$': 'NZD', 'HK$': 'HKD', 'NT$': 'TWD', 'MX$': 'MXN', 'SG$': 'SGD',
} // biome-ignore format: a table

/** What depends on the country: of the address, else of the page's language. The first is meant elsewhere. */
const LOCAL: Record<string, Record<string, string>> = {
  $: {
    '': 'USD', ar: 'ARS', au: 'AUD', bo: 'BOB', ca: 'CAD', cl: 'CLP', co: 'COP', do: 'DOP', hk: 'HKD', jm: 'JMD',
    mx: 'MXN', nz: 'NZD', sg: 'SGD', tw: 'TWD', uy: 'UYU',
  },
  kr: { '': 'SEK', no: 'NOK', nb: 'NOK', nn: 'NOK', dk: 'DKK', da: 'DKK', is: 'ISK', se: 'SEK', sv: 'SEK' },
  lei: { '': 'RON', md: 'MDL' },
  rs: { '': 'INR', pk: 'PKR', ur: 'PKR', lk: 'LKR', si: 'LKR', np: 'NPR', ne: 'NPR', mu: 'MUR' },
  '¥': { '': 'JPY', cn: 'CNY', zh: 'CNY' },
} // biome-ignore format: a table

/** ISO 4217 codes that three capital letters beside a number may be; others are words. */
const CODES =
  'AED ALL AMD ARS AUD AZN BAM BDT BGN BHD BOB BRL BYN CAD CHF CLP CNY COP CRC CZK DKK DOP DZD EGP EUR GBP GEL GHS GTQ HKD HRK HUF IDR ILS INR IQD ISK JOD JPY KES KGS KRW KWD KZT LBP LKR LTL LVL MAD MDL MKD MMK MXN MYR NGN NOK NPR NZD OMR PAB PEN PHP PKR PLN PYG QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF ZAR ZMW'

/** The code, or undefined where the sign means none. Capitals of codes and words do not matter to shops, nor a dot behind. */
export function currencyOfSign(sign: string): string | undefined {
  const word = sign.replace(/\.$/, '')
  const code = word.toUpperCase()
  if (/^[A-Z]{3}$/.test(code) && CODES.includes(code)) return code
  const local = LOCAL[word] ?? LOCAL[word.toLowerCase()]
  if (!local) return PLAIN[word] ?? PLAIN[sign]
  return places().flatMap((place) => (place && local[place]) || [])[0] ?? local['']
}

/** Country of the host, region of the language (`es-CL`), first part of the path (`/nz/`), then the language. */
function places(): string[] {
  const language = (document.documentElement.lang || '').toLowerCase()
  const host = /\.(\w\w)$/.exec(location.hostname)?.[1] ?? ''
  const path = /^\/(?:\w\w[-_])?(\w\w)(?=[/?]|$)/.exec(location.pathname)?.[1] ?? ''
  return [host, /[-_](\w\w)$/.exec(language)?.[1] ?? '', path, language.slice(0, 2)]
}
