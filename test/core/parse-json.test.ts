/** @module What JSON of strangers is let in: within limits, and with no key that reaches a prototype. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseJson } from '../../worker/core/parse-json.ts'

const lists = (levels: number, inside = '') => '['.repeat(levels) + inside + ']'.repeat(levels)
const objects = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`
const keys = (count: number) =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n])))
const text = (length: number) => JSON.stringify('x'.repeat(length))

const taken: { name: string; json: string; value?: unknown }[] = [
  { name: 'an object', json: '{"a":[1,"b",null,true]}', value: { a: [1, 'b', null, true] } },
  { name: 'null', json: 'null', value: null },
  { name: 'a number', json: '5', value: 5 },
  { name: '8 lists', json: lists(8) },
  { name: '8 lists with a number in the last', json: lists(8, '1') },
  { name: '8 objects', json: objects(8) },
  { name: '200 keys', json: keys(200) },
  { name: '200 keys in each of three objects', json: `[${keys(200)},${keys(200)},${keys(200)}]` },
  { name: '8,192 characters', json: text(8192) },
  { name: '8,192 characters of two code units each are 4,096', json: JSON.stringify('🫖'.repeat(4096)) },
  { name: 'a list of 30,000 numbers', json: JSON.stringify(Array(30_000).fill(0)) },
  { name: 'a value that is called like a prototype', json: '{"name":"__proto__"}', value: { name: '__proto__' } },
  {
    name: 'a key that only looks like one',
    json: '{"_proto_":1,"Constructor":2}',
    value: { _proto_: 1, Constructor: 2 },
  },
  { name: 'a key twice: the last counts', json: '{"a":1,"a":2}', value: { a: 2 } },
]

for (const { name, json, value } of taken)
  test(`JSON taken: ${name}`, () => assert.deepEqual(parseJson(json), { ok: true, value: value ?? JSON.parse(json) }))

const MALFORMED = [
  '',
  ' ',
  '{',
  '{"a":1',
  '[1,]',
  "{'a':1}",
  '{"a":NaN}',
  'undefined',
  '<html></html>',
  '{"a":1}}',
  '\u0000',
]

for (const json of MALFORMED)
  test(`JSON malformed: ${JSON.stringify(json)}`, () => {
    const parsed = parseJson(json)
    assert.equal(parsed.ok || parsed.code, 'malformed_json')
  })

const tooDeep: { name: string; json: string; detail: RegExp }[] = [
  { name: '9 lists', json: lists(9), detail: /8 levels/ },
  { name: '9 objects', json: objects(9), detail: /8 levels/ },
  { name: '9 levels in the last of many values', json: `[1,2,{"a":3},${lists(8)}]`, detail: /8 levels/ },
  { name: '100,000 lists', json: lists(100_000), detail: /8 levels/ },
  { name: '100,000 objects', json: objects(100_000), detail: /8 levels/ },
  { name: '201 keys', json: keys(201), detail: /200 keys/ },
  { name: '201 keys inside', json: `{"a":[${keys(201)}]}`, detail: /200 keys/ },
  { name: '100,000 keys', json: keys(100_000), detail: /200 keys/ },
  { name: '8,193 characters', json: text(8193), detail: /8,192 characters/ },
  { name: '8,193 characters inside', json: `{"a":[${text(8193)}]}`, detail: /8,192 characters/ },
  { name: '10 million characters', json: text(10_000_000), detail: /8,192 characters/ },
]

for (const { name, json, detail } of tooDeep)
  test(`JSON too large: ${name}`, () => {
    const parsed = parseJson(json)
    assert.ok(!parsed.ok)
    assert.equal(parsed.code, 'too_deep')
    assert.match(parsed.detail, detail)
  })

// Each way to write the three keys; an escape is the same key after parsing.
const UNSAFE = [
  '__proto__',
  '\\u005f_proto__',
  '\\u005F\\u005Fproto\\u005f_',
  'constructor',
  'c\\u006fnstructor',
  'prototype',
]
const NESTINGS: ((pair: string) => string)[] = [
  (pair) => `{${pair}}`,
  (pair) => `{"v":1,${pair}}`,
  (pair) => `{"events":[{"params":{${pair}}}]}`,
  (pair) => `[[[{"a":{"b":[{${pair}}]}}]]]`,
  (pair) => `{"a":1,"b":[{"c":2},{"d":{${pair}}}]}`,
]

for (const key of UNSAFE)
  test(`JSON unsafe: the key ${key}, however deep it lies`, () => {
    for (const nest of NESTINGS)
      for (const value of ['{"admin":true}', 'null', '1', '[]']) {
        const json = nest(`"${key}":${value}`)
        const parsed = parseJson(json)
        assert.equal(parsed.ok || parsed.code, 'unsafe_key', json)
      }
    assert.equal(({} as { admin?: boolean }).admin, undefined)
  })

test('JSON: whatever the text, an answer and no throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 12 })), (json) => typeof parseJson(json).ok === 'boolean'),
  )
})

test('JSON: what is taken is what JSON.parse makes of it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 7 }), (json) => {
      const parsed = parseJson(json)
      if (parsed.ok) assert.deepEqual(parsed.value, JSON.parse(json))
      else assert.match(json, /"(__proto__|constructor|prototype)":/)
    }),
  )
})
