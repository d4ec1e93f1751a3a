/** @module Tests of what people are like as SQL, by the words that the column `told` holds between line breaks. */
import { dayOf } from '../core/activity.ts'
import { nextBirthday } from '../core/segment/next-birthday.ts'
import { type ToldField, toldWord } from '../core/segment/told-field.ts'
import { type Bind, ofRow, type Part, type SqlContext } from './condition-part.ts'

/** Is one of these words told? */
export function toldSql(field: ToldField, isOneOf: readonly string[], bind: Bind): Part {
  const words = isOneOf.map((word) => `\n${toldWord(field, word)}\n`)
  if (words.length === 1) return ofRow(`instr(p.told, ${bind(words[0]!)}) > 0`)
  const list = bind(JSON.stringify(words))
  return ofRow(`EXISTS (SELECT 1 FROM json_each(${list}) AS w WHERE instr(p.told, w.value) > 0)`)
}

/** Where the birthday begins in the words, as MMDD; 3 where there is none. */
const BIRTHDAY = "(instr(p.told, char(10) || 'd:') + 3)"
const DAYS_A_MONTH = 31

/** Is the next birthday within so many days? */
export function birthdaySql(
  { atLeast = 0, atMost = Number.MAX_SAFE_INTEGER }: { atLeast?: number; atMost?: number },
  { now, bind }: SqlContext,
): Part {
  const today = dayOf(now)
  const marks = Array.from({ length: 12 * DAYS_A_MONTH }, (_, place) => {
    const monthDay = `${Math.floor(place / DAYS_A_MONTH) + 1}-${(place % DAYS_A_MONTH) + 1}`
    const days = nextBirthday(monthDay, today) - today
    return days >= atLeast && days <= atMost ? '1' : '0'
  })
  const month = `CAST(substr(p.told, ${BIRTHDAY}, 2) AS INTEGER)`
  const date = `CAST(substr(p.told, ${BIRTHDAY} + 2, 2) AS INTEGER)`
  const place = `(${month} - 1) * ${DAYS_A_MONTH} + ${date}`
  return ofRow(`${BIRTHDAY} > 3 AND substr(${bind(marks.join(''))}, ${place}, 1) = '1'`)
}
