/** @module The prices in texts of shops, with their currencies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pricesIn } from '../../../client/reader/prices-in.ts'
import { onPage } from './on-a-shop-page.ts'

type Price = [digits: string, currency: string | undefined]

const texts: [text: string, ...prices: Price[]][] = [
  ['71,91 € 79,90 €', ['71,91', 'EUR'], ['79,90', 'EUR']],
  ['$165.95 Save $4.98', ['165.95', 'USD'], ['4.98', 'USD']],
  ['£19.99', ['19.99', 'GBP']],
  ['EUR 1.299,00', ['1.299,00', 'EUR']],
  ['1 299,00 zł', ['1 299,00', 'PLN']],
  ['R$ 1.299,90', ['1.299,90', 'BRL']],
  ['30,000원~', ['30,000', 'KRW']],
  ['Rp1.249.000', ['1.249.000', 'IDR']],
  ['44 890 тг.', ['44 890', 'KZT']],
  ["CHF 1'249.00", ["1'249.00", 'CHF']],
  ['99 ر.س', ['99', 'SAR']],
  ['17334 Lei', ['17334', 'RON']],
  ['US$ 12.50', ['12.50', 'USD']],
  ['49,-', ['49', undefined]],
  ['259.00', ['259.00', undefined]],
  // What is no price: shares, sizes, names of models.
  ['-19%'],
  ['60"W x 24"D'],
  ['Galaxy A01'],
  ['500ml'],
  ['4K HDR10'],
]

for (const [text, ...prices] of texts)
  test(`“${text}” holds ${prices.map(([digits]) => digits).join(' and ') || 'none'}`, () =>
    assert.deepEqual(
      pricesIn(text).map(({ digits, currency }) => [digits, currency]),
      prices,
    ))

const places: [text: string, url: string, language: string, currency: string][] = [
  ['$24.990', 'https://www.paris.cl/consola', 'es', 'CLP'],
  ['$3.499', 'https://www.stockcenter.com.ar/x', 'es-AR', 'ARS'],
  ['$99', 'https://www.zara.com/nz/en/dress', 'en', 'NZD'],
  ['$99', 'https://shop.example/en-ca/dress', 'en', 'CAD'],
  ['$99', 'https://shop.example/', 'en-AU', 'AUD'],
  ['$99', 'https://shop.example/', 'en', 'USD'],
  ['199 kr', 'https://butik.dk/x', 'da', 'DKK'],
  ['199 kr', 'https://butikk.no/x', 'nb', 'NOK'],
  ['199 kr', 'https://butik.example/x', 'sv-SE', 'SEK'],
  ['199 kr', 'https://bud.is/x', 'is', 'ISK'],
  ['¥5,000', 'https://shop.example/', 'ja', 'JPY'],
  ['¥500', 'https://shop.cn/', 'zh-CN', 'CNY'],
]

for (const [text, url, language, currency] of places)
  test(`${text} at ${url} in ${language} is ${currency}`, () => {
    onPage(url, language)
    assert.equal(pricesIn(text)[0]?.currency, currency)
  })
