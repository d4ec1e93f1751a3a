/** @module The latest and the earliest of several reports, in whatever order they come. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { earliest, type Latest, latest } from '../../worker/core/latest.ts'

const report = (at: number, key: string): Latest<string> => ({ value: `${key}@${at}`, at, key })

const cases: { name: string; known: Latest<string> | null; next: Latest<string>; latest: string; earliest: string }[] =
  [
    { name: 'the first report', known: null, next: report(1, 'a'), latest: 'a@1', earliest: 'a@1' },
    { name: 'a later report', known: report(1, 'a'), next: report(2, 'a'), latest: 'a@2', earliest: 'a@1' },
    { name: 'an earlier report', known: report(2, 'a'), next: report(1, 'a'), latest: 'a@2', earliest: 'a@1' },
    {
      name: 'the same moment, a higher key',
      known: report(1, 'a'),
      next: report(1, 'b'),
      latest: 'b@1',
      earliest: 'a@1',
    },
    {
      name: 'the same moment, a lower key',
      known: report(1, 'b'),
      next: report(1, 'a'),
      latest: 'b@1',
      earliest: 'a@1',
    },
    {
      name: 'a later report with a lower key',
      known: report(1, 'b'),
      next: report(2, 'a'),
      latest: 'a@2',
      earliest: 'b@1',
    },
  ]

for (const { name, known, next, ...expected } of cases)
  test(`latest and earliest: ${name}`, () => {
    assert.deepEqual({ latest: latest(known, next).value, earliest: earliest(known, next).value }, expected)
  })

test('latest and earliest: the same report twice stays', () => {
  const known = report(1, 'a')
  assert.equal(latest(known, report(1, 'a')), known)
  assert.equal(earliest(known, report(1, 'a')), known)
})

test('latest and earliest: the order of reports does not matter', () => {
  const reports = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b', 'c')), { minLength: 1 })
  fc.assert(
    fc.property(reports, (all) => {
      const made = all.map(([at, key]) => report(at, key))
      for (const pick of [latest, earliest] as const) {
        const fold = (list: Latest<string>[]) => list.reduce<Latest<string> | null>(pick, null)
        assert.deepEqual(fold(made), fold(made.toReversed()))
      }
    }),
  )
})
