/** @module Which of two reports of one order is kept, and whose it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeOrder, type StoredOrder } from '../../worker/core/merge-order.ts'

const browser: StoredOrder = {
  profileId: 'ann',
  transactionId: 'T-1',
  at: 100,
  valueMinor: 5000,
  currency: 'EUR',
  source: 'browser',
  items: [{ productId: 'teapot' }],
}
const server: StoredOrder = { ...browser, source: 'server', profileId: '', at: 90, valueMinor: 4900, items: [] }

const cases: { name: string; known?: StoredOrder; next: StoredOrder; kept: StoredOrder }[] = [
  { name: 'the first report is kept', next: browser, kept: browser },
  {
    name: 'the server corrects the browser and leaves it its owner',
    known: browser,
    next: server,
    kept: { ...server, profileId: 'ann' },
  },
  {
    name: 'the browser corrects nothing of the server, but says whose it is',
    known: server,
    next: browser,
    kept: { ...server, profileId: 'ann' },
  },
  {
    name: 'the server says whose it is',
    known: browser,
    next: { ...server, profileId: 'bob' },
    kept: { ...server, profileId: 'bob' },
  },
  {
    name: 'what the server said the browser cannot take',
    known: { ...server, profileId: 'bob' },
    next: browser,
    kept: { ...server, profileId: 'bob' },
  },
  {
    name: 'of two browsers the earlier report',
    known: browser,
    next: { ...browser, at: 99, valueMinor: 1 },
    kept: { ...browser, at: 99, valueMinor: 1 },
  },
  {
    name: 'of two browsers not the later report',
    known: browser,
    next: { ...browser, at: 101, valueMinor: 1 },
    kept: browser,
  },
  {
    name: 'another browser does not get it by an earlier time',
    known: browser,
    next: { ...browser, profileId: 'bob', at: 99 },
    kept: { ...browser, at: 99 },
  },
  { name: 'the same report of the server again', known: server, next: { ...server, valueMinor: 1 }, kept: server },
  {
    name: 'the server names its owner later',
    known: server,
    next: { ...server, profileId: 'bob' },
    kept: { ...server, profileId: 'bob' },
  },
  {
    name: 'the server names another owner later',
    known: { ...server, profileId: 'ann' },
    next: { ...server, profileId: 'bob' },
    kept: { ...server, profileId: 'ann' },
  },
]

for (const { name, known, next, kept } of cases)
  test(`two reports of one order: ${name}`, () => assert.deepEqual(mergeOrder(known, next), kept))
