/** @module Words of shops in many languages, and what only looks like them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADD_WORDS, IN_WORDS, PAGE_WORDS, PRE_WORDS, saysOut } from '../../../client/reader/words.ts'

const out = [
  'Out of stock', 'Sold out', 'Ausverkauft', 'Dieser Artikel steht derzeit nicht zur Verfügung!', 'Rupture de stock', 'Agotado',
  'Esaurito', 'Esgotado', 'Produkt niedostępny', 'Vyprodáno', 'Nincs raktáron', 'Stoc epuizat', 'Acest produs nu mai este in stoc',
  'Slutsåld', 'Utsolgt', 'Udsolgt', 'Loppunut', 'Läbi müüdud', 'Išparduota', 'Izpārdots', 'Razprodano', 'Нет в наличии',
  'Немає в наявності', 'Изчерпан', 'Tükendi', 'Uitverkocht', 'Niet op voorraad', 'אזל מהמלאי', 'غير متوفر', '売り切れ', '품절', 'Hết hàng',
] // biome-ignore format: a table
const notOut = [
  'In stock',
  'Auf Lager',
  'Skladem',
  'هل نفذ هذا المنتج؟ أبلغني',
  'Is it sold out? Tell me',
  'Nur noch 3 auf Lager',
  'Non-stick pan',
  '',
]

for (const text of out) test(`“${text}” says that nothing is left`, () => assert.ok(saysOut(text)))
for (const text of notOut) test(`“${text}” does not`, () => assert.ok(!saysOut(text)))

for (const text of [
  'In stock',
  'Auf Lager',
  'En stock',
  'Disponibile',
  'Skladem > 5 ks',
  'Yra sandėlyje',
  'В наличии',
  'På lager',
  '在庫あり',
])
  test(`“${text}” says that there is some`, () => assert.ok(IN_WORDS.test(text)))
for (const text of ['Pre-order', 'Vorbestellen', 'Précommander', 'Förbeställ', 'Предзаказ', '予約'])
  test(`“${text}” is a pre-order`, () => assert.ok(PRE_WORDS.test(text)))
for (const text of [
  'Add to cart',
  'In den Warenkorb',
  'Ajouter au panier',
  'Do koszyka',
  'Į krepšelį',
  'Lägg i varukorgen',
  'Купити',
  'カートに入れる',
  '장바구니',
])
  test(`“${text}” puts into a cart`, () => assert.ok(ADD_WORDS.test(text)))
for (const text of ['Add to wish list', 'Newsletter', 'Search', 'Show all'])
  test(`“${text}” does not`, () => assert.ok(!ADD_WORDS.test(text)))

const pages: [text: string, type: string | undefined][] = [
  ['Thank you for your order', 'thank_you'], ['Vielen Dank für Ihre Bestellung', 'thank_you'], ['Merci pour votre commande', 'thank_you'],
  ['Dziękujemy za zamówienie', 'thank_you'], ['Ačiū', 'thank_you'], ['Your cart', 'cart'], ['Warenkorb', 'cart'], ['Votre panier', 'cart'],
  ['Krepšelis', 'cart'], ['Корзина', 'cart'], ['買い物', undefined], ['Checkout', 'checkout'], ['Kasse', 'checkout'],
  ['Search results', 'search'], ['Suchergebnisse für „Kanne“', 'search'], ['Teapots', undefined], ['About us', undefined],
] // biome-ignore format: a table

for (const [text, type] of pages)
  test(`a page headed “${text}” is ${type ?? 'none of these'}`, () =>
    assert.equal(PAGE_WORDS.find(([, words]) => words.test(text))?.[0], type))
