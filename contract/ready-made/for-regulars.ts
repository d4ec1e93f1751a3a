/** @module Ready-made: a discount worked out from earlier purchases. */
import { readyMade } from './ready-made.ts'

/** From 5 %, 1 % more for every 50 spent, to 15 %: the brief’s discount worked out from earlier purchases. */
export const forRegulars = readyMade({
  readyMadeId: 'for-regulars',
  title: 'A discount from earlier purchases',
  about:
    'Thanks people who came back with a discount that grows with what they have bought, between a floor and a ceiling.',
  check: 'The pool “regulars”: floor, ceiling and how fast it grows.',
  pools: ({ currency }) => ({
    regulars: {
      name: 'For regular customers',
      codes: 'generated',
      prefix: 'THANKS',
      discount: {
        kind: 'by_purchases',
        floorPercent: 5,
        ceilingPercent: 15,
        stepPercent: 1,
        perMinor: 5000,
        currency,
      },
      validMinutes: 10_080,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    layout: 'slide_in',
    position: 'bottom_right',
    priority: 55,
    audience: { orders: 'some', visitor: 'returning' },
    pages: { types: ['home', 'list', 'product'] },
    triggers: [{ kind: 'active_time', seconds: 20, over: 'visit' }],
    frequency: { quietDaysAfterClose: 60, quietDaysAfterShow: 30 },
    goal: 'order',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'text', text: words.text },
    { kind: 'unique_coupon', poolId: 'regulars' },
    { kind: 'countdown', until: 'coupon', text: words.left },
    { kind: 'button', text: words.yes },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: {
      headline: 'Something for coming back',
      text: 'Worked out from what you have bought here before: {percent} off your next order.',
      left: 'It is good for another {time}.',
      yes: 'Thank you',
      no: 'Not this time',
    },
    lt: {
      headline: 'Ačiū, kad sugrįžote',
      text: 'Apskaičiuota pagal ankstesnius Jūsų pirkinius: kitam užsakymui – {percent} nuolaida.',
      left: 'Iki galiojimo pabaigos liko {time}.',
      yes: 'Ačiū',
      no: 'Ne šįkart',
    },
    kk: {
      headline: 'Қайта келгеніңіз үшін',
      text: 'Бұрынғы сатып алуларыңызға қарай есептелді: келесі тапсырысқа {percent} жеңілдік.',
      left: 'Тағы {time} жарамды.',
      yes: 'Рақмет',
      no: 'Бұл жолы емес',
    },
    nb: {
      headline: 'Takk for at du kom tilbake',
      text: 'Regnet ut fra det du har handlet her før: {percent} avslag på neste bestilling.',
      left: 'Det gjelder i {time} til.',
      yes: 'Takk',
      no: 'Ikke denne gangen',
    },
    lv: {
      headline: 'Paldies, ka atgriezāties',
      text: 'Aprēķināts no Jūsu iepriekšējiem pirkumiem: {percent} atlaide nākamajam pasūtījumam.',
      left: 'Atlikušais derīguma laiks: {time}.',
      yes: 'Paldies',
      no: 'Ne šoreiz',
    },
    pl: {
      headline: 'Dziękujemy, że wracasz',
      text: 'Obliczone z Twoich wcześniejszych zakupów: {percent} zniżki na następne zamówienie.',
      left: 'Zniżka ważna jeszcze {time}.',
      yes: 'Dziękuję',
      no: 'Nie tym razem',
    },
  },
})
