/** @module Rule: every file and every command that the docs and the comments name is there. */
import assert from 'node:assert/strict'
import { existsSync, globSync } from 'node:fs'
import { join, posix } from 'node:path'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, ROOT, readProjectFile } from './project-files.ts'

const FOLDERS = 'contract|worker|client|dashboard|demo|bench|tools|test|docs|migrations'

/** A path from the root, wherever it stands in a text: `worker/core/decide.ts`, `worker/store/`, `test/cases/*.json`. */
const ROOTED = new RegExp(`(?<![\\w./:@-])(?:${FOLDERS})/[\\w./*-]*`, 'g')
const LINK = /\]\(([^)\s#]+)(?:#[^)]*)?\)/g
const COMMAND = /\bnpm (?:run (?:-s |--silent )?([\w:-]*\w)|(start|test)\b)/g

const isDocument = (path: string) => /^(README|ARCHITECTURE|CONTRIBUTING)\.md$|^docs\/.*\.md$/.test(path)
const isCode = (path: string) => /\.(tsx?|mjs|sql|toml)$/.test(path) && !path.startsWith('test/architecture/')
const files = projectFiles().filter((path) => isDocument(path) || isCode(path))
const hasDocs = files.some((path) => path.startsWith('docs/'))

/** Paths that a text names, from the project's root. In code those with an ending only: `demo/` is often a word there. */
function pathsIn(path: string, text: string): { line: number; name: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const rooted = [...line.matchAll(ROOTED)].map(([name]) => name.replace(/[./-]+$/, ''))
    if (!isDocument(path)) {
      const isComment = /^\s*(\/\/|\/?\*|--|#)|\s(\/\/|--) /.test(line)
      return isComment ? rooted.filter((name) => /\.\w+$/.test(name)).map((name) => ({ line: index + 1, name })) : []
    }
    const linked = [...line.matchAll(LINK)]
      .map(([, target]) => target ?? '')
      .filter((target) => !/^(\w+:|\/)/.test(target))
    const names = [...rooted, ...linked.map((target) => posix.join(posix.dirname(path), target))]
    return [...new Set(names)].map((name) => ({ line: index + 1, name }))
  })
}

/** What lies outside, is built, or belongs to the docs before there are any cannot be looked for. */
function isThere(name: string): boolean {
  if (name.startsWith('..') || name.startsWith('dist/') || (name.startsWith('docs/') && !hasDocs)) return true
  return name.includes('*') ? globSync(name, { cwd: ROOT }).length > 0 : existsSync(join(ROOT, name))
}

test('every path that is named exists', () => {
  const findings = files.flatMap((path) =>
    pathsIn(path, readProjectFile(path))
      .filter(({ name }) => !isThere(name))
      .map(({ line, name }) => `${path}:${line} names ${name}`),
  )
  assertNone(findings, 'Name the file as it is called now, or leave it out.')
})

test('every npm command that is named exists', () => {
  const { scripts = {} } = JSON.parse(readProjectFile('package.json')) as { scripts?: Record<string, string> }
  const findings = files.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(COMMAND)]
          .map(([, run, short]) => run ?? short ?? '')
          .filter((name) => !Object.hasOwn(scripts, name))
          .map((name) => `${path}:${index + 1} names the command ${name}`),
      ),
  )
  assertNone(findings, 'Add it to the scripts of package.json, or name one that is there.')
})

test('every bench is named in CONTRIBUTING.md', () => {
  const { scripts = {} } = JSON.parse(readProjectFile('package.json')) as { scripts?: Record<string, string> }
  const named = new Set([...readProjectFile('CONTRIBUTING.md').matchAll(COMMAND)].map(([, run]) => run))
  const findings = Object.keys(scripts).filter((name) => name.startsWith('bench:') && !named.has(name))
  assertNone(findings, 'Add it to the row of measurements.')
})

test('paths are found in prose, links and comments', () => {
  const prose = 'See `worker/core/decide.ts`, [how](how-to/start.md#first) and https://x.example/docs/a; worker/store/.'
  assert.deepEqual(
    pathsIn('docs/a.md', prose).map(({ name }) => name),
    ['worker/core/decide.ts', 'worker/store', 'docs/how-to/start.md'],
  )
  const comment = '// as in worker/core/none.ts; client/ does it'
  assert.deepEqual(
    pathsIn('worker/a.ts', comment).map(({ name }) => name),
    ['worker/core/none.ts'],
  )
  assert.equal(isThere('worker/core/none.ts'), false)
})
