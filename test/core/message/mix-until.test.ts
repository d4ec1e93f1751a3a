/** @module Until when the mix holds a commercial message back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as v from 'valibot'
import { MessageSettingsSchema } from '../../../contract/message/message-settings.ts'
import { DAY_MS } from '../../../worker/core/activity.ts'
import { mixUntil } from '../../../worker/core/message/mix-until.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const past = (words: string) =>
  [...words].map((each) => ({ sentAt: NOW, openedAt: null, clickedAt: null, isCommercial: each === 'c' }))

/** c: commercial, i: informative; the newest first. At most 40 %, so with the next one four of ten. */
const cases = [
  ['the first', '', true, null],
  ['four of nine before', 'ciciciiic', true, NOW + DAY_MS],
  ['three of nine before', 'ciciciiii', true, null],
  ['older ones do not count', 'iiiiiiiiiccccc', true, null],
  ['the owner does not hold back', 'ccccccccc', false, null],
] as const

for (const [name, words, holdsBack, expected] of cases)
  test(`mix: ${name}`, () => {
    const settings = v.parse(MessageSettingsSchema, { mix: { commercialMost: 0.4, holdsBack } })
    assert.equal(mixUntil({ past: past(words), settings }, NOW), expected)
  })
