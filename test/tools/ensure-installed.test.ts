/** @module What is installed is told by npm's own list; trouble with installing is a sentence. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { explainInstall, isInstalled } from '../../tools/ensure-installed.mjs'

type Packages = Record<string, { version: string; optional?: boolean }>

const tea = { 'node_modules/tea': { version: '1.0.0' } }
const cup = { 'node_modules/cup': { version: '2.0.0', optional: true } }
const cases: { name: string; wanted: Packages; present: Packages | null; installed: boolean }[] = [
  { name: 'nothing is there', wanted: tea, present: null, installed: false },
  { name: 'the same version is there', wanted: tea, present: tea, installed: true },
  {
    name: 'another version is there',
    wanted: tea,
    present: { 'node_modules/tea': { version: '1.0.1' } },
    installed: false,
  },
  { name: 'a package is missing', wanted: tea, present: {}, installed: false },
  { name: 'a package for another machine is missing', wanted: { ...tea, ...cup }, present: tea, installed: true },
  {
    name: 'an optional package has another version',
    wanted: cup,
    present: { 'node_modules/cup': { version: '1.0.0' } },
    installed: false,
  },
]
for (const { name, wanted, present, installed } of cases) {
  test(`installed: ${name}`, () => {
    const folder = mkdtempSync(`${tmpdir()}/installed-`)
    try {
      writeFileSync(`${folder}/package-lock.json`, JSON.stringify({ packages: { '': {}, ...wanted } }))
      if (present) {
        for (const path of Object.keys(present)) mkdirSync(`${folder}/${path}`, { recursive: true })
        mkdirSync(`${folder}/node_modules`, { recursive: true })
        writeFileSync(`${folder}/node_modules/.package-lock.json`, JSON.stringify({ packages: present }))
      }
      assert.equal(isInstalled(folder), installed)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
}

test('a package whose folder was deleted is not installed', () => {
  const folder = mkdtempSync(`${tmpdir()}/installed-`)
  try {
    mkdirSync(`${folder}/node_modules`)
    writeFileSync(`${folder}/package-lock.json`, JSON.stringify({ packages: tea }))
    writeFileSync(`${folder}/node_modules/.package-lock.json`, JSON.stringify({ packages: tea }))
    assert.equal(isInstalled(folder), false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const said = [
  { output: 'npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write', sentence: /disk is full/ },
  {
    output: 'npm error code EAI_AGAIN\nnpm error request to https://r.example/tea failed',
    sentence: /cannot be reached/,
  },
  { output: 'npm error code EACCES\nnpm error syscall mkdir', sentence: /may not write/ },
  { output: 'npm error code EINTEGRITY', sentence: /^npm ci failed:\nnpm error code EINTEGRITY$/ },
]
for (const { output, sentence } of said) {
  test(`installing failed: ${output.split('\n')[0]}`, () => assert.match(explainInstall(output), sentence))
}
