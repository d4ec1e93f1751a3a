/** @module Ready-made: an offer with a deadline for somebody who is about to leave. */
import { readyMade } from './ready-made.ts'

/** The code is the visitor’s own, and the clock is the code’s. */
export const exitOffer = readyMade({
  readyMadeId: 'exit-offer',
  title: 'Before you go',
  about: 'A first-order discount with an honest deadline, for somebody about to leave without ever having ordered.',
  check: 'The pool “welcome”: how much it takes off, and for how long a code holds.',
  pools: () => ({
    welcome: {
      name: 'First order',
      codes: 'generated',
      prefix: 'HELLO',
      discount: { kind: 'percent', percent: 10 },
      validMinutes: 2880,
      budget: {},
      isOpen: true,
    },
  }),
  frame: {
    layout: 'modal',
    priority: 60,
    audience: { orders: 'none' },
    pages: { types: ['home', 'list', 'product', 'cart'] },
    triggers: [{ kind: 'exit_intent' }],
    frequency: { quietDaysAfterClose: 14 },
    goal: 'order',
  },
  content: (words) => [
    { kind: 'headline', text: words.headline },
    { kind: 'text', text: words.text },
    { kind: 'unique_coupon', poolId: 'welcome' },
    { kind: 'countdown', until: 'coupon', text: words.left },
    { kind: 'button', text: words.yes },
    { kind: 'decline', text: words.no },
  ],
  words: {
    en: {
      headline: 'Before you go, something small from us',
      text: 'This code takes {percent} off your first order, on anything in the shop. It is yours alone.',
      left: 'It is good for another {time}.',
      yes: 'I’ll use it',
      no: 'No, thank you',
    },
    lt: {
      headline: 'Prieš išeinant: mažas dėmesio ženklas nuo mūsų',
      text: 'Su šiuo kodu pirmasis užsakymas bus {percent} pigesnis, kad ir ką išsirinktumėte. Kodas skirtas tik Jums.',
      left: 'Iki galiojimo pabaigos liko {time}.',
      yes: 'Pasinaudosiu',
      no: 'Ne, ačiū',
    },
    kk: {
      headline: 'Кетпес бұрын: бізден кішкентай сыйлық',
      text: 'Бұл код қандай тауар таңдасаңыз да, алғашқы тапсырысыңызға {percent} жеңілдік береді. Ол тек сізге арналған.',
      left: 'Тағы {time} жарамды.',
      yes: 'Пайдаланамын',
      no: 'Жоқ, рақмет',
    },
    nb: {
      headline: 'Før du går: en liten ting fra oss',
      text: 'Koden gir {percent} avslag på den første bestillingen din, uansett hva du velger. Den er bare din.',
      left: 'Den gjelder i {time} til.',
      yes: 'Jeg bruker den',
      no: 'Nei takk',
    },
    lv: {
      headline: 'Pirms aizejat: neliels sveiciens no mums',
      text: 'Ar šo kodu pirmais pasūtījums būs par {percent} lētāks, lai ko Jūs izvēlētos. Kods paredzēts tikai Jums.',
      left: 'Atlikušais derīguma laiks: {time}.',
      yes: 'Izmantošu',
      no: 'Nē, paldies',
    },
    pl: {
      headline: 'Zanim się pożegnamy: drobiazg od nas',
      text: 'Z tym kodem pierwsze zamówienie będzie tańsze o {percent}, cokolwiek wybierzesz. Kod jest tylko dla Ciebie.',
      left: 'Ważny jeszcze {time}.',
      yes: 'Skorzystam',
      no: 'Nie, dziękuję',
    },
  },
})
