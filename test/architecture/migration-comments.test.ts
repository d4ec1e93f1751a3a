/** @module Rule: every number in the database says what it counts and in which unit. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, readProjectFile } from './project-files.ts'

const COLUMN = /^\s+([a-z][a-z0-9_]*)\s+(INTEGER|REAL|TEXT|BLOB)\b([^-]*)(?:--\s*(.*))?$/

/** What the comment of a column must say, by the end of its name. */
const UNITS: { ending: RegExp; unit: RegExp }[] = [
  { ending: /_at$/, unit: /\bms UTC\b/ },
  { ending: /_minor$/, unit: /\bminor units\b/ },
  { ending: /_ms$/, unit: /\bms\b/ },
  { ending: /(^|_)days?$/, unit: /\bdays\b/ },
  { ending: /(^|_)hours?$/, unit: /\bhours\b/ },
]

function faultsOf(sql: string): { line: number; what: string }[] {
  return sql.split('\n').flatMap((text, index) => {
    const [, column, type, , comment = ''] = text.match(COLUMN) ?? []
    if (!column || (type !== 'INTEGER' && type !== 'REAL')) return []
    const rule = UNITS.find(({ ending }) => ending.test(column))
    if (comment.trim() === '') return [{ line: index + 1, what: `${column} does not say what it counts` }]
    if (rule && !rule.unit.test(comment))
      return [{ line: index + 1, what: `${column} does not say ${rule.unit.source}` }]
    return []
  })
}

test('every number in the database has its unit', () => {
  const migrations = projectFiles('migrations').filter((path) => path.endsWith('.sql'))
  assert.ok(migrations.length > 0)
  const findings = migrations.flatMap((path) =>
    faultsOf(readProjectFile(path)).map(({ line, what }) => `${path}:${line} ${what}`),
  )
  assertNone(findings, 'Write it as a comment behind the column: ms UTC, minor units, pieces, days, …')
})

test('a number without its unit is seen', () => {
  const sql = [
    'CREATE TABLE a (',
    '  a_id TEXT NOT NULL PRIMARY KEY,',
    '  seen_at INTEGER NOT NULL, -- when',
    '  value_minor INTEGER, -- minor units',
    '  carts INTEGER NOT NULL,',
    ')',
  ]
  assert.deepEqual(
    faultsOf(sql.join('\n')).map(({ line }) => line),
    [3, 5],
  )
})
