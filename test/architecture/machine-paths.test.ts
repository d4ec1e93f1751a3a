/** @module Rule: nothing of the machine it was written on is in the project. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { projectFiles, readProjectFile } from './project-files.ts'

/** Somebody's home or working folder, on any system; an address or a route with such a part is none. */
const MACHINE_PATH = /(?<![\w.:/\\-])(\/(home|Users|root|work|workspace|mnt|private)\/[\w.-]|[A-Za-z]:\\{1,2}Users\\)/

const TEXT = /\.(tsx?|mjs|jsonc?|md|sql|toml|css|html|svg|ya?ml|csv|tsv|txt|sh)$/

test('no file names a folder of a machine', () => {
  const paths = projectFiles().filter((path) => TEXT.test(path) && !path.endsWith('machine-paths.test.ts'))
  const findings = paths.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (MACHINE_PATH.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 100)}`] : [])),
  )
  assertNone(findings, 'Take the path as an argument, or write it relative to the project.')
})

test('a folder of a machine is told from an address', () => {
  for (const path of ['"/home/ada/shop"', ' /Users/ada/x', "'/work/a/b.ts'", 'C:\\Users\\ada', '=/mnt/c/x'])
    assert.match(path, MACHINE_PATH)
  for (const text of ['https://shop.example/home/sale', 'a/work/b', '/v1/visit', '/usr/bin/chromium', 'file:/mnt/x'])
    assert.doesNotMatch(text, MACHINE_PATH)
})
