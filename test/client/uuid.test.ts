/** @module Ids: their form, their order, and that no two are alike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomUuid, uuidV7Maker } from '../../client/uuid.ts'

/** As many as one call gives; asking for each anew takes most of this file's time. */
const bytes = crypto.getRandomValues(new Uint8Array(65_536))
let used = 0
const randomByte = () => bytes[used++ % bytes.length]!
const FORM = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

test('a visitor id is a random UUID', () => {
  const ids = new Set(Array.from({ length: 2_000 }, () => randomUuid(randomByte)))
  assert.equal(ids.size, 2_000)
  for (const id of ids) assert.match(id, FORM(4))
})

test('the extremes of randomness keep the form', () => {
  for (const byte of [0, 255])
    assert.match(
      randomUuid(() => byte),
      FORM(4),
    )
})

test('an event id holds its moment', () => {
  const at = Date.UTC(2026, 10, 22)
  const id = uuidV7Maker(() => at, randomByte)()
  assert.match(id, FORM(7))
  assert.equal(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16), at)
})

test('2,000 ids of one millisecond rise', () => {
  const next = uuidV7Maker(() => 1_795_305_600_000, randomByte)
  const ids = Array.from({ length: 2_000 }, next)
  assert.deepEqual(ids, [...ids].sort())
  assert.equal(new Set(ids).size, 2_000)
})

test('ids rise while the clock jumps back', () => {
  let clock = 1_795_305_600_000
  const next = uuidV7Maker(() => clock, randomByte)
  const first = next()
  clock -= 86_400_000
  const second = next()
  assert.ok(second > first, `${second} comes after ${first}`)
  assert.match(second, FORM(7))
})
