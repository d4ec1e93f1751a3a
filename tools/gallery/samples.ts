/** @module What the gallery draws: a sample of every kind of block, as a shop would really use it. */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Claim } from '../../contract/claim.ts'
import type { OverlayState } from '../../contract/overlay-host.ts'
import { CARDS } from './sample-shop.ts'

/** One overlay's content with what a page and a Worker would know beside it. */
export interface Sample {
  content: FilledBlock[]
  /** What its coupon or draw is; absent: nothing can be had. */
  claim?: Claim
  /** Of its words, where that is not the page's. */
  language?: string
  /** Other facts than those of the sample shop (tools/gallery/sample-shop.ts). */
  state?: Partial<OverlayState>
}

/** `whole` is a campaign with all the trimmings, `long` the same in long words; `fields` and `stars`: what forms and surveys have besides. */
export type SampleName = FilledBlock['kind'] | 'whole' | 'long' | 'fields' | 'stars'

const TEAPOT = { kind: 'image', url: '/picture/teapot.svg', alt: 'A speckled teapot on a table' } as const
const YES = { kind: 'button', text: 'See the new teas', href: '/teas' } as const
const NO = { kind: 'decline', text: 'No, thank you' } as const

/** Every kind of block has its entry, the headline first: a modal needs one. */
export const SAMPLES: Record<SampleName, Sample> = {
  whole: {
    content: [
      TEAPOT,
      { kind: 'headline', text: 'Before you go, something small from us' },
      { kind: 'text', text: 'Ten per cent off your first order. Yours for as long as you like to think about it.' },
      { kind: 'coupon', code: 'WELCOME10' },
      { kind: 'button', text: 'I’ll use it' },
      NO,
    ],
  },
  long: {
    language: 'de',
    content: [
      TEAPOT,
      { kind: 'headline', text: 'Geschenkverpackungsservice für Teeliebhaberinnen und Keramiksammler' },
      {
        kind: 'text',
        text: 'Versandkostenfreie Expresslieferung für Neukundenbestellungen, Rücksendekosten inbegriffen.',
      },
      { kind: 'coupon', code: 'FRUEHLINGSERNTEGUTSCHEIN2027' },
      { kind: 'button', text: 'Gutscheincode in den Einkaufswagen übernehmen', href: '/warenkorb' },
      { kind: 'decline', text: 'Nein danke, ohne Willkommensrabatt fortfahren' },
    ],
  },
  headline: { content: [{ kind: 'headline', text: 'The spring harvest is in' }, YES] },
  text: {
    content: [
      { kind: 'headline', text: 'The spring harvest is in' },
      { kind: 'text', text: 'First pickings from Uji, for as long as they last.' },
      YES,
    ],
  },
  image: { content: [TEAPOT, { kind: 'headline', text: 'Thrown by hand, fired twice' }, YES] },
  coupon: {
    content: [
      { kind: 'headline', text: 'Ten per cent off your first order' },
      { kind: 'coupon', code: 'WELCOME10' },
      { kind: 'button', text: 'I’ll use it' },
      NO,
    ],
  },
  unique_coupon: {
    content: [
      { kind: 'headline', text: 'A thank-you for coming back' },
      { kind: 'text', text: 'This code is yours alone.' },
      { kind: 'unique_coupon', fallback: 'THANKS5' },
      { kind: 'button', text: 'I’ll use it' },
      NO,
    ],
    claim: { state: 'given', code: 'TEA-7K2M-QX', leftMs: null, discount: { percent: 12 } },
  },
  countdown: {
    content: [
      { kind: 'headline', text: 'Your fifteen per cent are waiting' },
      { kind: 'unique_coupon' },
      { kind: 'countdown', until: 'coupon', text: 'Good for another {time}', leftMs: null },
      { kind: 'button', text: 'I’ll use it' },
      NO,
    ],
    // Two days, four hours, five minutes and six seconds.
    claim: { state: 'given', code: 'TEA-7K2M-QX', leftMs: 187_506_000, discount: { percent: 15 } },
  },
  button: { content: [{ kind: 'headline', text: 'Free samples with every order' }, YES] },
  decline: { content: [{ kind: 'headline', text: 'May we show you around?' }, YES, NO] },
  cart_items: {
    content: [
      { kind: 'headline', text: 'You left these in your cart' },
      { kind: 'cart_items', most: 3 },
      { kind: 'button', text: 'Go to my cart', href: '/cart' },
      { kind: 'decline', text: 'Not just now' },
    ],
  },
  recommendations: {
    content: [
      { kind: 'headline', text: 'Goes well with your teapot' },
      { kind: 'recommendations', title: 'Others looked at', slotId: 'product', products: [...CARDS] },
    ],
  },
  free_delivery: {
    content: [
      { kind: 'headline', text: 'Nearly there' },
      {
        kind: 'free_delivery',
        thresholdMinor: 4900,
        currency: 'EUR',
        progress: '{remaining} more and delivery is free',
        reached: 'Delivery is free for this order',
      },
    ],
  },
  live_viewers: {
    content: [
      { kind: 'headline', text: 'You are not alone' },
      { kind: 'live_viewers', text: '{count} people are looking at this right now', fewest: 2 },
    ],
  },
  proof: {
    content: [
      { kind: 'headline', text: 'Much liked this week' },
      {
        kind: 'proof',
        of: 'bought',
        text: 'Ordered {count} times in the last 24 hours',
        fewest: 2,
        most: 5,
        told: { count: 14, at: 0 },
      },
    ],
  },
  form: {
    content: [
      { kind: 'headline', text: 'Letters about tea' },
      { kind: 'text', text: 'Once a month, never more: what is new, and what to do with it.' },
      {
        kind: 'form',
        fields: [
          { name: 'first_name', label: 'First name', required: false },
          { name: 'email', label: 'E-mail', required: true },
          {
            name: 'trait',
            trait: 'favourite_tea',
            label: 'What do you drink?',
            required: false,
            choices: ['Green', 'Black', 'Herbal'],
          },
        ],
        agreement: { text: 'Yes, write to me. I can leave at any time, by a link in each letter.', version: '2026-11' },
        doubleOptIn: true,
        submit: 'Put me on the list',
        thanks: 'Nearly done: please press the link in the e-mail we have just sent you.',
      },
    ],
  },
  survey: {
    content: [
      { kind: 'headline', text: 'One question, if you have a moment' },
      {
        kind: 'survey',
        questions: [
          {
            questionId: 'recommend',
            kind: 'nps',
            text: 'How likely are you to tell a friend about us?',
            low: 'Not at all',
            high: 'Very',
            required: false,
            branches: [],
          },
          {
            questionId: 'why',
            kind: 'single',
            text: 'What matters most to you?',
            choices: ['The taste', 'The price', 'How fast it comes'],
            required: false,
            branches: [],
          },
        ],
        next: 'Next',
        thanks: 'Thank you. It helps more than you think.',
      },
    ],
  },
  fields: {
    content: [
      { kind: 'headline', text: 'Letters about tea' },
      {
        kind: 'form',
        fields: [
          { name: 'first_name', label: 'First name', required: false },
          { name: 'last_name', label: 'Last name', required: false },
          { name: 'phone', label: 'Telephone', required: true },
          { name: 'birthday', label: 'Birthday', required: false },
          {
            name: 'trait',
            trait: 'tea_time',
            label: 'When do you drink it?',
            required: false,
            choices: ['At dawn', 'In the morning', 'At noon', 'In the evening', 'At night'],
          },
        ],
        doubleOptIn: true,
        submit: 'Put me on the list',
        thanks: 'Thank you. You are on the list.',
      },
      NO,
    ],
  },
  stars: {
    content: [
      { kind: 'headline', text: 'One question, if you have a moment' },
      {
        kind: 'survey',
        questions: [
          {
            questionId: 'rating',
            kind: 'rating',
            text: 'How do you like your tea?',
            low: 'Not at all',
            high: 'Very',
            required: true,
            branches: [],
          },
        ],
        next: 'Next',
        thanks: 'Thank you. It helps more than you think.',
      },
      NO,
    ],
  },
  wheel: {
    content: [
      { kind: 'headline', text: 'A turn for luck' },
      {
        kind: 'wheel',
        slices: [
          { label: '5 % off', odds: 0.5 },
          { label: 'Nothing', odds: 0.3 },
          { label: '10 % off', odds: 0.15 },
          { label: 'A tea tin', odds: 0.05 },
        ],
        spin: 'Spin the wheel',
        won: 'You have won: {prize}',
        lost: 'Nothing this time. Thank you for playing.',
        oddsTitle: 'What the chances are',
      },
    ],
    claim: { state: 'given', code: 'TEA-7K2M-QX', leftMs: null, slice: 2, discount: { percent: 10 } },
  },
}
