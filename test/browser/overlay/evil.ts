/** @module Texts and addresses of somebody who wants more than to be read, in every field of every block. */
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import { FORM_FIELDS } from '../../../contract/campaign/form-block.ts'
import { PROOFS } from '../../../contract/campaign/proof.ts'
import type { SurveyQuestion } from '../../../contract/campaign/survey-block.ts'
import type { Claimed } from '../../../contract/overlay-host.ts'
import type { Strategy } from '../../../contract/recommend/strategy.ts'

/** Where what is injected would be fetched from. */
export const EVIL_HOST = 'evil.example'

export const EVIL_TEXTS = [
  `<img src="https://${EVIL_HOST}/x.png" onerror="globalThis.hacked = 1">`,
  '<script>globalThis.hacked = 1</script>',
  '"><svg onload=globalThis.hacked=1>',
  `</style><style>*{background:url(https://${EVIL_HOST}/b)}</style>`,
  `{constructor} {__proto__} {count} {toString} ${'{'.repeat(9)}`,
  `} :host { position: static } @import "https://${EVIL_HOST}/c"; /*`,
  '\u202Egpj.exe\u202C \u2066\u2067isolated\u2069 \u200Fright to left\u200E',
  '&lt;img src=x onerror=globalThis.hacked=1&gt; &#106;avascript:1',
  '\u0000\u0008 null and backspace \uD800 half a letter \uFFFF',
  '\u0024{globalThis.hacked=1} {{globalThis.hacked=1}} <%= hacked %>',
]

export const EVIL_URLS = [
  'javascript:globalThis.hacked=1',
  'java\tscript:globalThis.hacked=1',
  ' JAVASCRIPT:globalThis.hacked=1//https://',
  'data:text/html,<script>parent.hacked=1</script>',
  'vbscript:hacked=1',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hacked=1"/>',
  '\u0001javascript:globalThis.hacked=1',
  'JaVaScRiPt\n:globalThis.hacked=1',
  `https://shop.example@${EVIL_HOST}/`,
  `http://${EVIL_HOST}/`,
]

const QUESTION_KINDS: SurveyQuestion['kind'][] = ['nps', 'rating', 'single', 'several', 'text']

/** Every block, with the text and address in each of their fields. */
export function evilContent(text: string, url: string): FilledBlock[] {
  const card = { name: text, priceMinor: 100, listPriceMinor: null, currency: text, url, imageUrl: url }
  // Reasons, choices and ids that are none of ours.
  const reason = text as Strategy
  return [
    { kind: 'image', url, alt: text },
    { kind: 'headline', text },
    { kind: 'text', text },
    { kind: 'coupon', code: text },
    { kind: 'unique_coupon', fallback: text },
    { kind: 'countdown', until: 'campaign_end', text, leftMs: 90_000 },
    { kind: 'cart_items', most: 3 },
    { kind: 'recommendations', title: text, slotId: 'product', products: [{ ...card, productId: text, reason }] },
    { kind: 'free_delivery', thresholdMinor: 4900, currency: 'EUR', progress: text, reached: text },
    { kind: 'live_viewers', text, fewest: 2 },
    ...PROOFS.map((of): FilledBlock => ({ kind: 'proof', of, text, fewest: 1, most: 5, told: { count: 3, at: 0 } })),
    evilForm(text),
    ...QUESTION_KINDS.map((kind) => evilSurvey(text, kind)),
    evilWheel(text),
    { kind: 'button', text, href: url },
    { kind: 'decline', text },
  ]
}

const evilForm = (text: string): FilledBlock => ({
  kind: 'form',
  fields: [
    ...FORM_FIELDS.map((name) => ({ name, label: text, required: true, ...(name === 'trait' && { trait: text }) })),
    { name: 'trait', trait: 'few', label: text, required: false, choices: [text, 'b'] },
    { name: 'trait', trait: 'many', label: text, required: false, choices: [text, 'b', 'c', 'd', 'e'] },
  ],
  agreement: { text, version: text },
  doubleOptIn: true,
  submit: text,
  thanks: text,
})

const evilSurvey = (text: string, kind: SurveyQuestion['kind']): FilledBlock => ({
  kind: 'survey',
  questions: [
    { questionId: text, kind, text, choices: [text, 'b'], low: text, high: text, required: false, branches: [] },
  ],
  next: text,
  thanks: text,
})

const evilWheel = (text: string): FilledBlock => ({
  ...{ kind: 'wheel', spin: text, won: `${text} {prize}`, lost: text, oddsTitle: text },
  slices: [
    { label: text, odds: 0.5 },
    { label: text, odds: 0.5 },
  ],
})

/** What the Worker of somebody like that would give. */
export const evilClaim = (text: string): Claimed => ({
  ...{ state: 'given', code: text, leftMs: 60_000, slice: 0, at: 0 },
  discount: { amountMinor: 500, currency: text },
})

/** Owners' words for those of ours that these blocks have. */
export const evilWords = (text: string): Record<string, string> =>
  Object.fromEntries(
    ['copy', 'quantity', 'total', 'more', 'source', 'bought', 'at', 'choose', 'day', 'skip', 'of', 'several'].map(
      (word) => [word, text],
    ),
  )
