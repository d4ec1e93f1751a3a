/** @module Rule: what is in the project is finished; what is not done yet stands in the issues. */
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, readProjectFile } from './project-files.ts'

/** Written so that this file does not find itself. */
const MARKS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`)

test('no file says that something is left to do', () => {
  const texts = projectFiles().filter((path) => /\.(tsx?|mjs|md|sql|toml|css|html|json|ya?ml)$/.test(path))
  const findings = texts.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (MARKS.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  )
  assertNone(findings, 'Do it, or open an issue and say here what holds now.')
})
