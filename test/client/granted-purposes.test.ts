/** @module What is permitted, by the shop's mode, the choice made and the browser's signal. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changedPurposes, grantedPurposes } from '../../client/granted-purposes.ts'
import type { ConsentMode, Purpose } from '../../contract/purpose.ts'

const ALL: Purpose[] = ['measure', 'personalise', 'message']

const granted: [mode: ConsentMode, choice: string | null, gpc: boolean, purposes: Purpose[]][] = [
  ['implied', null, false, ALL],
  ['implied', null, true, ['measure']],
  ['implied', '', false, []],
  ['implied', '', true, []],
  ['implied', 'measure', false, ['measure']],
  ['implied', 'measure,personalise,message', true, ['measure']],
  ['implied', 'personalise,message', true, []],
  ['required', null, false, []],
  ['required', null, true, []],
  ['required', '', false, []],
  ['required', 'measure,personalise', false, ['measure', 'personalise']],
  ['required', 'measure,personalise', true, ['measure', 'personalise']],
  ['required', 'nonsense', false, []],
]

for (const [mode, choice, gpc, purposes] of granted)
  test(`${mode}, ${choice === null ? 'nothing said' : `"${choice}"`}${gpc ? ', GPC' : ''}: ${purposes.join(' ') || 'none'}`, () =>
    assert.deepEqual(grantedPurposes(mode, choice, gpc), purposes))

const changes: [before: Purpose[], changes: Record<string, unknown>, after: Purpose[]][] = [
  [[], { measure: true, personalise: true, message: false }, ['measure', 'personalise']],
  [ALL, { message: false }, ['measure', 'personalise']],
  [['measure'], { personalise: true }, ['measure', 'personalise']],
  [ALL, {}, ALL],
  [[], {}, []],
  [[], { measure: 'yes', personalise: 1, message: 'granted' }, []],
  [ALL, { measure: 'no', personalise: 0, message: null }, ALL],
  [[], { all: true }, []],
]

for (const [before, change, after] of changes)
  test(`${before.join(' ') || 'none'} and ${JSON.stringify(change)}: ${after.join(' ') || 'none'}`, () =>
    assert.deepEqual(changedPurposes(before, change), after))
