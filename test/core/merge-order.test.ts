/** @module Which of two reports of one order is kept, and whose it is. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isMoney, mergeOrder, type StoredOrder } from '../../worker/core/merge-order.ts'

const browser: StoredOrder = {
  profileId: 'ann',
  transactionId: 'T-1',
  at: 100,
  valueMinor: 5000,
  currency: 'EUR',
  source: 'browser',
  status: 'placed',
  updatedAt: 0,
  items: [{ productId: 'teapot' }],
}
const server: StoredOrder = {
  ...browser,
  source: 'server',
  status: 'paid',
  profileId: '',
  at: 90,
  valueMinor: 4900,
  items: [],
}
const at = (updatedAt: number, change: Partial<StoredOrder> = {}): StoredOrder => ({ ...server, updatedAt, ...change })

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
    name: 'the server knows a guest: it stays the browser’s that saw it',
    known: browser,
    next: { ...server, profileId: 'guest:1' },
    kept: { ...server, profileId: 'ann' },
  },
  {
    name: 'a browser saw what was a guest’s',
    known: { ...server, profileId: 'guest:1' },
    next: browser,
    kept: { ...server, profileId: 'ann' },
  },
  {
    name: 'the server names whom it knew as a guest',
    known: { ...server, profileId: 'guest:1' },
    next: { ...server, profileId: 'bob' },
    kept: { ...server, profileId: 'bob' },
  },
  {
    name: 'the address of a guest is corrected',
    known: at(10, { profileId: 'guest:1' }),
    next: at(11, { profileId: 'guest:2' }),
    kept: at(11, { profileId: 'guest:2' }),
  },
  {
    name: 'the correction came first',
    known: at(11, { profileId: 'guest:2' }),
    next: at(10, { profileId: 'guest:1' }),
    kept: at(11, { profileId: 'guest:2' }),
  },
  {
    name: 'a later state without an address is the same guest’s',
    known: at(10, { profileId: 'guest:1' }),
    next: at(11),
    kept: at(11, { profileId: 'guest:1' }),
  },
  {
    name: 'the server names another owner later',
    known: { ...server, profileId: 'ann' },
    next: { ...server, profileId: 'bob' },
    kept: { ...server, profileId: 'ann' },
  },
  {
    name: 'a later state of the shop',
    known: at(10),
    next: at(11, { valueMinor: 1 }),
    kept: at(11, { valueMinor: 1 }),
  },
  { name: 'an earlier state that came late', known: at(11), next: at(10, { valueMinor: 1 }), kept: at(11) },
  {
    name: 'a cancellation that came before the order',
    known: at(11, { status: 'cancelled' }),
    next: at(10),
    kept: at(11, { status: 'cancelled' }),
  },
  {
    name: 'two states of one second: the further one',
    known: at(10, { status: 'placed' }),
    next: at(10),
    kept: at(10),
  },
  {
    name: 'two states of one second, the other way round',
    known: at(10),
    next: at(10, { status: 'placed' }),
    kept: at(10),
  },
  {
    name: 'a report with a time against one without',
    known: server,
    next: at(1, { valueMinor: 1 }),
    kept: at(1, { valueMinor: 1 }),
  },
  {
    name: 'a browser says nothing of an order that the shop cancelled',
    known: at(10, { status: 'cancelled' }),
    next: browser,
    kept: at(10, { status: 'cancelled', profileId: 'ann' }),
  },
]

for (const { name, known, next, kept } of cases)
  test(`two reports of one order: ${name}`, () => assert.deepEqual(mergeOrder(known, next), kept))

// Every report of one order, in every order of arrival, with the first one delivered again at the end.
const reports = [browser, server, at(10, { status: 'placed' }), at(11), at(12, { status: 'cancelled' })].map(
  (each) => ({
    ...each,
    profileId: 'ann',
  }),
)

function permutations<Value>(values: readonly Value[]): Value[][] {
  if (values.length < 2) return [[...values]]
  return values.flatMap((first, index) => permutations(values.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}

test('two reports of one order: the order of arrival does not matter', () => {
  for (const arrival of permutations(reports)) {
    const kept = [...arrival, arrival[0]!].reduce<StoredOrder | undefined>(mergeOrder, undefined)
    assert.deepEqual(kept, reports.at(-1))
  }
})

const money: { order: Partial<StoredOrder>; is: boolean }[] = [
  { order: { source: 'server', status: 'paid' }, is: true },
  { order: { source: 'server', status: 'placed' }, is: false },
  { order: { source: 'server', status: 'cancelled' }, is: false },
  { order: { source: 'browser', status: 'placed' }, is: false },
  { order: { source: 'browser', status: 'paid' }, is: false },
]

for (const { order, is } of money)
  test(`money: ${order.source} ${order.status} ${is}`, () => assert.equal(isMoney({ ...server, ...order }), is))
