/** @module Who belongs to an audience, and what is said of who does not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Audience } from '../../contract/campaign/audience.ts'
import type { Cart } from '../../contract/item.ts'
import { misfit, type Subject } from '../../worker/core/audience.ts'
import { NOW } from './sample-event.ts'

const MINUTE = 60_000

const cartOf = (valueMinor: number, lines = 1): Cart => ({
  items: Array.from({ length: lines }, (_, n) => ({ productId: `p${n}` })),
  valueMinor,
  currency: 'EUR',
})

/** On a first visit, with a desktop, in Lithuanian, cold, an hour after filling a cart of 50 euros. */
const ANN: Subject = {
  sessions: 1,
  orders: 0,
  grade: 'cold',
  device: 'desktop',
  language: 'lt',
  country: 'LT',
  utm: { source: 'Newsletter', medium: 'email' },
  cart: cartOf(5000),
  cartChangedAt: NOW - 60 * MINUTE,
  isKnown: true,
  isIn: (segmentId) => ({ vip: true, bargain: false })[segmentId] ?? null,
  passes: ({ kind }) => kind === 'all',
}

const cases: { name: string; audience: Audience; subject?: Partial<Subject>; because: string | null }[] = [
  { name: 'everybody', audience: {}, because: null },
  { name: 'new, on the first visit', audience: { visitor: 'new' }, because: null },
  { name: 'new, never seen', audience: { visitor: 'new' }, subject: { sessions: 0 }, because: null },
  { name: 'new, on the second visit', audience: { visitor: 'new' }, subject: { sessions: 2 }, because: 'is_returning' },
  { name: 'returning, on the first visit', audience: { visitor: 'returning' }, because: 'is_new' },
  {
    name: 'returning, on the second visit',
    audience: { visitor: 'returning' },
    subject: { sessions: 2 },
    because: null,
  },
  { name: 'warm or hot, and cold', audience: { grades: ['warm', 'hot'] }, because: 'grade' },
  { name: 'warm or hot, and hot', audience: { grades: ['warm', 'hot'] }, subject: { grade: 'hot' }, because: null },
  { name: 'phones, on a desktop', audience: { devices: ['phone'] }, because: 'device' },
  { name: 'desktops, on a desktop', audience: { devices: ['phone', 'desktop'] }, because: null },
  { name: 'Latvian, in Lithuanian', audience: { languages: ['lv'] }, because: 'language' },
  { name: 'Lithuanian, in Lithuanian', audience: { languages: ['lv', 'lt'] }, because: null },
  {
    name: 'Lithuanian, in no known language',
    audience: { languages: ['lt'] },
    subject: { language: null },
    because: 'language',
  },
  { name: 'who never bought, and never did', audience: { orders: 'none' }, because: null },
  { name: 'who never bought, and did', audience: { orders: 'none' }, subject: { orders: 1 }, because: 'has_orders' },
  { name: 'who bought, and never did', audience: { orders: 'some' }, because: 'has_no_orders' },
  { name: 'who bought, and did', audience: { orders: 'some' }, subject: { orders: 3 }, because: null },
  { name: 'a filled cart', audience: { cart: { state: 'filled' } }, because: null },
  {
    name: 'a filled cart, which is empty',
    audience: { cart: { state: 'filled' } },
    subject: { cart: cartOf(0, 0) },
    because: 'cart_is_empty',
  },
  {
    name: 'a filled cart, of which nothing is known',
    audience: { cart: { state: 'filled' } },
    subject: { cart: null },
    because: 'cart_is_empty',
  },
  { name: 'an empty cart, which is filled', audience: { cart: { state: 'empty' } }, because: 'cart_is_filled' },
  {
    name: 'an empty cart, of which nothing is known',
    audience: { cart: { state: 'empty' } },
    subject: { cart: null },
    because: null,
  },
  { name: 'from 50 euros, at 50', audience: { cart: { minMinor: 5000 } }, because: null },
  {
    name: 'from 50 euros, a cent less',
    audience: { cart: { minMinor: 5000 } },
    subject: { cart: cartOf(4999) },
    because: 'cart_value',
  },
  { name: 'up to 50 euros, at 50', audience: { cart: { maxMinor: 5000 } }, because: null },
  {
    name: 'up to 50 euros, a cent more',
    audience: { cart: { maxMinor: 5000 } },
    subject: { cart: cartOf(5001) },
    because: 'cart_value',
  },
  {
    name: 'from 1 cent, without a cart',
    audience: { cart: { minMinor: 1 } },
    subject: { cart: null },
    because: 'cart_value',
  },
  { name: 'unchanged for an hour, to the ms', audience: { cart: { unchangedMinutes: 60 } }, because: null },
  {
    name: 'unchanged for an hour, a ms less',
    audience: { cart: { unchangedMinutes: 60 } },
    subject: { cartChangedAt: NOW - 60 * MINUTE + 1 },
    because: 'cart_changed_recently',
  },
  {
    name: 'unchanged for a minute, changed by a clock ahead of ours',
    audience: { cart: { unchangedMinutes: 1 } },
    subject: { cartChangedAt: NOW + MINUTE },
    because: 'cart_changed_recently',
  },
  {
    name: 'unchanged for a minute, nobody knows since when',
    audience: { cart: { unchangedMinutes: 1 } },
    subject: { cartChangedAt: null },
    because: 'cart_changed_recently',
  },
  {
    name: 'unchanged for no time, nobody knows since when',
    audience: { cart: { unchangedMinutes: 0 } },
    subject: { cartChangedAt: null },
    because: null,
  },
  {
    name: 'everything at once',
    audience: {
      visitor: 'new',
      grades: ['cold'],
      devices: ['desktop'],
      languages: ['lt'],
      orders: 'none',
      cart: { state: 'filled', minMinor: 1, maxMinor: 10_000, unchangedMinutes: 30 },
    },
    because: null,
  },
  {
    name: 'everything at once, the first that fails is named',
    audience: { visitor: 'new', grades: ['hot'], devices: ['phone'], cart: { state: 'empty' } },
    because: 'grade',
  },
]

for (const { name, audience, subject, because } of cases)
  test(`audience: ${name}`, () => assert.equal(misfit(audience, { ...ANN, ...subject }, NOW), because))
