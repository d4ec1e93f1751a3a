/** @module Rule: few lines stand between a door and everything it needs (style.md, Reach). */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { importsOf } from './imports-of.ts'
import { ROOT } from './project-files.ts'
import { projectSources } from './sources.ts'

/** Own lines of code of a door and of all it imports for use, without blank lines and comments, which only help. */
const MOST_LINES = 1200

/**
 * Files that hold the doors: they mount all of them and are none themselves. So do the list of the night's jobs and the
 * jobs of many stages: only one of them runs at a time, each from data that the one before stored. So does the Scheduler,
 * which hands what one read to what decides, and that to what writes; and the Recommender, which
 * hands what is kept to what finds, and that to what fills. So does the Catalogue: what one alarm read into its
 * storage, the next stores in the shop. So does what writes a message: what is read of a person is planned, what was
 * planned is drawn, and each step takes what the one before returned. So do the lists of containers and of formats of catalogues: one of each reads a file.
 */
const MOUNTS = [
  'worker/app.ts',
  'worker/index.ts',
  'worker/jobs/nightly-jobs.ts',
  'worker/jobs/nightly-customers.ts',
  'worker/jobs/nightly-propensity.ts',
  'worker/jobs/read-message-facts.ts',
  'worker/jobs/write-message.ts',
  'worker/feed/formats.ts',
  'worker/feed/row-readers.ts',
  'worker/objects/catalogue.ts',
  'worker/objects/catalogue-work.ts',
  'worker/objects/scheduler.ts',
  'worker/objects/recommender.ts',
]

const sources = projectSources(['contract', 'worker', 'client'])
const lines = new Map(sources.map(({ path, text }) => [path, codeLines(text)]))
const imports = new Map(
  sources.map((source) => [
    source.path,
    importsOf(source).flatMap(({ path, isTypeOnly }) => (path !== null && !isTypeOnly ? [path] : [])),
  ]),
)

/** Lines with something on them beside a comment. A line of a template that looks like a comment does not count either. */
function codeLines(text: string): number {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  return bare.split('\n').filter((line) => line.trim() !== '').length
}

/** The files that a door comes to, itself first; doors that are mounted on the way count by themselves. */
function reach(door: string): string[] {
  const seen = new Set([door])
  for (const path of seen)
    for (const next of MOUNTS.includes(path) ? [] : (imports.get(path) ?? [])) if (lines.has(next)) seen.add(next)
  return [...seen]
}

function sum(paths: readonly string[]): number {
  return paths.reduce((total, path) => total + (lines.get(path) ?? 0), 0)
}

/** The browser's script: its core, and the parts that it loads. */
const PARTS =
  /^client\/(index|(overlay|show|consent-signals|reader|debug|forms|traits)\/index|show\/(slots\/index|trigger\/rarer)|adapter\/[\w-]+)\.tsx?$/

const doors = [
  ...MOUNTS.flatMap((path) => imports.get(path) ?? []),
  ...[...lines.keys()].filter((path) => PARTS.test(path)),
].filter((path) => !MOUNTS.includes(path) && existsSync(join(ROOT, path)))

test('blank lines and comments do not count', () => {
  assert.equal(codeLines('/** A doc\n comment. */\nconst a = 1 // kept\n\n// gone\n'), 1)
})

test('a door reaches what it imports and what that imports', () => {
  const files = reach('worker/routes/admin/counters.ts')
  assert.ok(files.includes('worker/store/counters.ts') && files.includes('worker/store/json-rows.ts'))
  assert.ok(!files.includes('worker/core/tally.ts'), 'types are not followed')
})

test(`no door reaches more than ${MOST_LINES} lines`, (t) => {
  const table = doors.map((door) => ({ door, files: reach(door) }))
  for (const { door, files } of table.toSorted((a, b) => sum(b.files) - sum(a.files)))
    t.diagnostic(`${String(sum(files)).padStart(5)} lines in ${String(files.length).padStart(2)} files: ${door}`)
  const findings = table
    .filter(({ files }) => sum(files) > MOST_LINES)
    .map(({ door, files }) => {
      const largest = files.toSorted((a, b) => (lines.get(b) ?? 0) - (lines.get(a) ?? 0)).slice(0, 8)
      const parts = largest.map((path) => `${path} ${lines.get(path)}`).join(', ')
      return `${door}:1 reaches ${sum(files)} lines in ${files.length} files; the largest are ${parts}`
    })
  assertNone(findings, 'Import less, or from smaller files: a door should not bring what it does not use.')
})
