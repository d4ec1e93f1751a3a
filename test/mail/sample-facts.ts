/** @module Somebody to write to, and a shop that writes. */
import { type MailContent, MailContentSchema } from '../../contract/message/mail-block.ts'
import { parse } from '../../contract/parse.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'
import type { LinkTarget } from '../../worker/core/message/link-target.ts'
import type { MessageFacts, MessageProduct } from '../../worker/core/message/message-facts.ts'
import type { MailAddresses } from '../../worker/mail/mail-plan.ts'
import type { Writing } from '../../worker/mail/writing.ts'

/** Costs n times 10 euros. */
export const product = (n: number, change: Partial<MessageProduct> = {}): MessageProduct => ({
  ...{ productId: `p${n}`, name: `Pot ${n}`, url: `/p/${n}`, imageUrl: `https://shop.example/${n}.jpg` },
  ...{ priceMinor: n * 1000, wasMinor: null, currency: 'EUR', ...change },
})

/** Nobody of whom anything is known. */
export const NOBODY: MessageFacts = {
  person: { firstName: null, lastName: null, city: null, traits: {} },
  ...{ cart: null, order: null, subjects: [], bought: [], recommended: {}, coupons: {}, store: null },
}

/** Two of pot 1 and a pot 2 in the cart: 40 euros. */
export const ANN: MessageFacts = {
  ...NOBODY,
  person: { firstName: 'Ann', lastName: 'Smith', city: 'Vilnius', traits: { style: 'boho' } },
  cart: {
    lines: [
      { ...product(1), quantity: 2 },
      { ...product(2), quantity: 1 },
    ],
    ...{ leftOut: 0, valueMinor: 4000, currency: 'EUR' },
  },
}

export const writing = (change: Partial<Writing> = {}): Writing => {
  const shop = parse(ShopSettingsSchema, { name: 'Heron', origins: ['https://shop.example'] })
  if (!shop.ok) throw new Error('no shop')
  return {
    ...{ language: 'en', timeZone: 'Europe/Vilnius', kind: 'marketing', scenarioId: 'series', messageId: 'first' },
    ...{ shop: shop.value, settings: { language: 'en' }, ...change },
  }
}

/** With a subject of its own where none is given. */
export function mail(blocks: unknown[], change: object = {}): MailContent {
  const parsed = parse(MailContentSchema, { subject: 'A subject', blocks, ...change })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}

export const ADDRESSES: MailAddresses = {
  linkTo: (index) => `https://w.example/l/${index}`,
  ...{ pixel: 'https://w.example/o/x.gif', unsubscribe: 'https://w.example/unsubscribe/x' },
  ...{ preferences: 'https://w.example/preferences/x', oneClick: 'https://w.example/unsubscribe/x' },
}

/** Where it leads, in a word. */
export const led = (target: LinkTarget | undefined): string =>
  target?.kind === 'page' ? target.url : `${target?.questionId} ${target?.score}`
