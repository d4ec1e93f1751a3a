/** @module What may be told, how often, and whether what a browser showed was told. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Shown } from '../../../worker/core/social-proof/product-news.ts'
import { type Known, proofsNow, tellable, viewersMessage } from '../../../worker/core/social-proof/proofs-now.ts'
import { tellingGapMs } from '../../../worker/core/social-proof/telling-gap.ts'
import { isProven, NOBODY, type Told } from '../../../worker/core/social-proof/told-numbers.ts'
import { NOW } from '../sample-event.ts'

const MINUTE = 60_000
const known = (change: Partial<Known> = {}): Known => ({ viewers: 3, carts: 2, bought: 0, stock: null, ...change })
const stockOf = (stock: number | null, ageMinutes: number) => ({ stock, at: NOW - ageMinutes * MINUTE })

const messages: { name: string; facts: Known; message: object }[] = [
  { name: 'a count of none is not told', facts: known(), message: { count: 3, carts: 2 } },
  { name: 'but that nobody looks is', facts: known({ viewers: 0, carts: 0 }), message: { count: 0 } },
  {
    name: 'a stock of 14 minutes, with its moment',
    facts: known({ stock: stockOf(4, 14) }),
    message: { count: 3, carts: 2, stock: 4, stockAt: NOW - 14 * MINUTE },
  },
  { name: 'no stock of 15 minutes', facts: known({ stock: stockOf(4, 15) }), message: { count: 3, carts: 2 } },
  { name: 'no stock that is not counted', facts: known({ stock: stockOf(null, 1) }), message: { count: 3, carts: 2 } },
]
for (const { name, facts, message } of messages)
  test(`told: ${name}`, () =>
    assert.deepEqual(viewersMessage({ ...tellable(facts, NOW), at: NOW }), { at: NOW, ...message }))

const reasons: { name: string; stock: Known['stock']; untold: string | null }[] = [
  { name: 'never told', stock: null, untold: 'never_told' },
  { name: 'not counted', stock: stockOf(null, 1), untold: 'not_counted' },
  { name: 'told three hours ago', stock: stockOf(4, 180), untold: 'too_old' },
  { name: 'sold out', stock: stockOf(0, 1), untold: 'none' },
  { name: 'told just now', stock: stockOf(4, 0), untold: null },
]
for (const { name, stock, untold } of reasons)
  test(`why a stock is not told: ${name}`, () => assert.equal(proofsNow(known({ stock }), NOW).stock.untold, untold))

const gaps: [sockets: number, ms: number][] = [
  [0, 500],
  [500, 500],
  [2_000, 2_000],
  [30_000, 5_000],
]
for (const [sockets, ms] of gaps)
  test(`a telling to ${sockets} sockets waits ${ms} ms`, () => assert.equal(tellingGapMs(sockets), ms))

const told: Told[] = [
  { ...NOBODY, viewers: 3, carts: 2, stock: 4, stockAt: NOW - 10 * MINUTE, at: NOW },
  { ...NOBODY, viewers: 4, carts: 2, at: NOW + 2_000 },
]
const shown = (change: Partial<Shown>): Shown => ({
  ...{ eventId: 'e', of: 'viewers', count: 3, countedAt: NOW, at: NOW + 1_000 },
  ...change,
})
const proofs: { name: string; number: Shown; isTrue: boolean }[] = [
  { name: 'what was told', number: shown({}), isTrue: true },
  { name: 'what was told next', number: shown({ count: 4 }), isTrue: true },
  { name: 'what nobody told', number: shown({ count: 12 }), isTrue: false },
  { name: 'another kind of number', number: shown({ of: 'carts' }), isTrue: false },
  { name: 'a minute later', number: shown({ at: NOW + MINUTE }), isTrue: true },
  { name: 'two minutes later', number: shown({ at: NOW + 2 * MINUTE }), isTrue: false },
  { name: 'a stock', number: shown({ of: 'stock', count: 4, countedAt: NOW - 10 * MINUTE }), isTrue: true },
  { name: 'a stock with a younger date', number: shown({ of: 'stock', count: 4 }), isTrue: false },
  {
    name: 'a stock of 16 minutes',
    number: shown({ of: 'stock', count: 4, countedAt: NOW - 10 * MINUTE, at: NOW + 6 * MINUTE }),
    isTrue: false,
  },
]
for (const { name, number, isTrue } of proofs)
  test(`shown: ${name} is ${isTrue ? 'proven' : 'not proven'}`, () => assert.equal(isProven(number, told), isTrue))
