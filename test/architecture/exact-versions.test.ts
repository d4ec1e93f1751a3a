/** @module Rule: an install brings the same versions everywhere, from whichever registry it is pointed at. */
import { test } from 'node:test'
import { assertNone } from './assert-none.ts'
import { readProjectFile } from './project-files.ts'

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides']

test('package.json pins exact versions', () => {
  const manifest = JSON.parse(readProjectFile('package.json')) as Record<string, Record<string, string> | undefined>
  const findings = KINDS.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `package.json: ${kind}.${name} is "${version}"`),
  )
  assertNone(findings, 'Write the version that package-lock.json has, without ^ or ~.')
})

test('package-lock.json names no registry', () => {
  const lines = readProjectFile('package-lock.json').split('\n')
  const findings = lines.flatMap((line, index) =>
    /"resolved"|registry/.test(line) ? [`package-lock.json:${index + 1} ${line.trim().slice(0, 100)}`] : [],
  )
  assertNone(findings, 'Make it with `npm install --omit-lockfile-registry-resolved`.')
})
