/** @module Which addresses are one network, and how much a network's number says. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkCrowd } from '../../../worker/core/social-proof/network-crowd.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const crowd = (address: string | null, at = NOON) => networkCrowd(address, at)

const cases: { name: string; one: string; other: string; isSame: boolean }[] = [
  { name: 'the same IPv4 address', one: '192.0.2.1', other: '192.0.2.1', isSame: true },
  { name: 'its neighbour', one: '192.0.2.1', other: '192.0.2.2', isSame: false },
  { name: 'two addresses of one IPv6 subscriber', one: '2001:db8:1:2::1', other: '2001:db8:1:2:ffff::9', isSame: true },
  { name: 'two IPv6 subscribers', one: '2001:db8:1:2::1', other: '2001:db8:1:3::1', isSame: false },
  { name: 'zeros written and left out', one: '2001:db8::1', other: '2001:0DB8:0:0:0:0:0:2', isSame: true },
  { name: 'IPv4 in IPv6 clothes', one: '::ffff:192.0.2.1', other: '192.0.2.1', isSame: true },
]
for (const { name, one, other, isSame } of cases)
  test(`network: ${name} ${isSame ? 'is one' : 'are two'}`, () => assert.equal(crowd(one) === crowd(other), isSame))

for (const address of [null, '', '127.0.0.1', '::1', '::ffff:127.0.0.1'])
  test(`network: ${address || 'unknown'} is no network`, () => assert.equal(crowd(address), null))

test('network: another number on another day', () => {
  assert.equal(crowd('192.0.2.1', NOON), crowd('192.0.2.1', NOON + 11 * 3_600_000))
  assert.notEqual(crowd('192.0.2.1', NOON), crowd('192.0.2.1', NOON + 13 * 3_600_000))
})

test('network: 65,536 addresses are spread over the numbers, so that each is shared by many', () => {
  const crowds = new Set<number | null>()
  for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) crowds.add(crowd(`203.0.${a}.${b}`))
  // Thrown at random, 65,536 balls fill 1 - 1/e = 63.2 % of 65,536 boxes.
  assert.ok(Math.abs(crowds.size / 65_536 - 0.632) < 0.05, String(crowds.size / 65_536))
  assert.ok([...crowds].every((each) => each !== null && each >= 0 && each < 65_536))
})
