/** @module Rule: what is in the project is finished; what is not done yet stands in the issues. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, readProjectFile } from './project-files.ts'

/** Written so that this file does not find itself. */
const WORDS = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')
/** At the beginning of a comment, or with a colon or name behind it; a text may well say that there are none. */
const MARK = new RegExp(`(//|/?\\*|#|--|<!--)\\s*(${WORDS})\\b|\\b(${WORDS})[:(]`)

test('no file says that something is left to do', () => {
  const texts = projectFiles().filter((path) => /\.(tsx?|mjs|md|sql|toml|css|html|json|ya?ml)$/.test(path))
  const findings = texts.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (MARK.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  )
  assertNone(findings, 'Do it, or open an issue and say here what holds now.')
})

test('a mark is told from the word', () => {
  const [word] = WORDS.split('|')
  for (const mark of [`// ${word} later`, `-- ${word}`, `${word}: mend`, `${word}(ada): mend`, ` * ${word}`])
    assert.match(mark, MARK)
  assert.doesNotMatch(`There is no ${word} in it.`, MARK)
})
