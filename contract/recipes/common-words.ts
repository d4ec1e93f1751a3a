/** @module Words that many recipes say alike. */
import type { ReadyMadeLanguage } from '../ready-made/ready-made.ts'
import { NAME } from './merge.ts'

/** `{discount}` and `{until}` are the coupon's own: the reader sees what the pool says. */
export interface CommonWords {
  hello: string
  coupon: string
  toShop: string
  toCart: string
  toProduct: string
}

/** In every language. */
export const COMMON_WORDS: Record<ReadyMadeLanguage, CommonWords> = {
  en: {
    hello: `Hello${NAME},`,
    coupon: 'Your own code: {discount} off. Valid until {until}.',
    toShop: 'Visit the shop',
    toCart: 'Back to my cart',
    toProduct: 'Take a look',
  },
  lt: {
    hello: `Sveiki${NAME}!`,
    coupon: 'Jūsų asmeninis kodas: {discount} nuolaida. Galioja iki {until}.',
    toShop: 'Į parduotuvę',
    toCart: 'Į krepšelį',
    toProduct: 'Pažiūrėti',
  },
  kk: {
    hello: `Сәлеметсіз бе${NAME}!`,
    coupon: 'Жеке кодыңыз: {discount} жеңілдік. Жарамдылық мерзімі: {until}.',
    toShop: 'Дүкенге өту',
    toCart: 'Себетке өту',
    toProduct: 'Қарау',
  },
  nb: {
    hello: `Hei${NAME}!`,
    coupon: 'Din egen kode: {discount} avslag. Den gjelder til {until}.',
    toShop: 'Til butikken',
    toCart: 'Til handlekurven',
    toProduct: 'Ta en titt',
  },
  lv: {
    hello: `Labdien${NAME}!`,
    coupon: 'Jūsu personīgais kods: {discount} atlaide. Derīguma termiņš: {until}.',
    toShop: 'Uz veikalu',
    toCart: 'Uz grozu',
    toProduct: 'Apskatīt',
  },
  pl: {
    hello: `Dzień dobry${NAME}!`,
    coupon: 'Twój własny kod: {discount} zniżki. Ważny do {until}.',
    toShop: 'Do sklepu',
    toCart: 'Do koszyka',
    toProduct: 'Zobacz',
  },
}
