/** @module A row as it begins when its field is chosen. */
import {
  NUMBER_FIELDS,
  type NumberField,
  type NumberFieldInfo,
  TEXT_FIELDS,
  type TextField,
} from '../../contract/condition-fields.ts'
import type { DraftNode } from './draft.ts'

const isNumber = (field: string): field is NumberField => Object.hasOwn(NUMBER_FIELDS, field)
const isText = (field: string): field is TextField => Object.hasOwn(TEXT_FIELDS, field)

/** Window that a row begins with, days. Our policy. */
const USUAL_DAYS = 30

/** The row of this field, a blank one for none. What is counted begins at "at least 1", in the last 30 days if it has a window. */
export function newRow(key: number, field: string, currency: string): DraftNode {
  if (isText(field)) return { key, kind: 'text', field, isNot: false, words: [], typed: '' }
  if (!isNumber(field)) return { key, kind: 'blank' }
  const { unit, windowDays }: NumberFieldInfo = NUMBER_FIELDS[field]
  return {
    key,
    kind: 'number',
    field,
    operator: 'atLeast',
    low: unit === 'times' || unit === 'lines' ? '1' : '',
    high: '',
    withinDays: windowDays === null ? null : String(Math.min(USUAL_DAYS, windowDays)),
    currency: unit === 'money' ? currency : '',
  }
}
