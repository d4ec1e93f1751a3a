/** @module The rules over source files, each tested twice: the project keeps it, and it sees what it forbids. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { docComments } from './rule/doc-comments.ts'
import { fileLength } from './rule/file-length.ts'
import { fileName } from './rule/file-name.ts'
import { functionLength } from './rule/function-length.ts'
import { imports } from './rule/imports.ts'
import { moduleComment } from './rule/module-comment.ts'
import { noAny } from './rule/no-any.ts'
import { noBarrel } from './rule/no-barrel.ts'
import { noDefaultCase } from './rule/no-default-case.ts'
import { ownHooks } from './rule/own-hooks.ts'
import { pureCore } from './rule/pure-core.ts'
import { sqlHome } from './rule/sql-home.ts'
import { sqlValues } from './rule/sql-values.ts'
import type { Rule } from './rule.ts'
import { projectSources, sampleSources } from './sources.ts'

/** A new rule is one file in rule/ and one line here. */
const RULES: readonly Rule[] = [
  imports,
  fileLength,
  functionLength,
  fileName,
  moduleComment,
  docComments,
  noAny,
  noDefaultCase,
  noBarrel,
  ownHooks,
  pureCore,
  sqlHome,
  sqlValues,
]

const project = projectSources()
// All samples go through the compiler together: starting it costs more than the parsing.
const samples = sampleSources(RULES.flatMap(({ bad }) => bad))

for (const { name, advice, isAbout, find, bad } of RULES) {
  test(name, () => {
    const sources = project.filter(({ path }) => isAbout(path))
    assert.ok(sources.length > 0, 'the rule is about no file at all')
    assertNone(
      sources.flatMap((source) => find(source).map(({ line, what }) => `${source.path}:${line} ${what}`)),
      advice,
    )
  })

  test(`${name}: a file that breaks it is found`, () => {
    for (const sample of bad) {
      assert.ok(isAbout(sample.path), `${sample.path} is a file that the rule is not about`)
      const found = find(samples.get(sample)!).map(({ line }) => line)
      assert.deepEqual(found, sample.lines, sample.path)
    }
  })
}
