/** @module What somebody chose on the preference page: a birthday that there is not is not kept, and not said to be. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isNoBirthday, toldWishes } from '../../worker/core/mail-page/told-wishes.ts'
import { NO_WISHES } from '../../worker/core/message/mail-preferences.ts'

const cases: [name: string, form: string, birthday: string | null, isNone: boolean][] = [
  ['nothing is chosen', 'month=&day=', '05-01', false],
  ['a day', 'month=03&day=31', '03-31', false],
  ['29 February', 'month=02&day=29', '02-29', false],
  ['31 February', 'month=02&day=31', '05-01', true],
  ['a day without its month', 'month=&day=12', '05-01', true],
  ['a month without its day', 'month=02&day=', '05-01', true],
]
for (const [name, form, birthday, isNone] of cases)
  test(`a birthday told: ${name}`, () => {
    const told = new URLSearchParams(form)
    const wishes = toldWishes(told, { before: { ...NO_WISHES, birthday: '05-01' }, topics: [], now: 0 })
    assert.deepEqual([wishes.birthday, isNoBirthday(told)], [birthday, isNone])
  })
