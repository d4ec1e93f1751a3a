/** @module One row of a customers file as what POST /v1/people takes. */

import { parse } from '../../contract/parse.ts'
import { type PersonInput, PersonInputSchema } from '../../contract/person-input.ts'
import { plainCell } from '../../contract/plain-cell.ts'
import { AGE_BANDS } from '../../contract/traits.ts'
import { type DateOrder, parseTime } from '../../worker/core/order-import/time.ts'
import type { WallClock } from '../../worker/core/order-import/wall-clock.ts'
import { monthDay } from './birthday.ts'
import type { Gender } from './gender.ts'
import type { PersonColumns, PersonField } from './person-field.ts'

/** Everything that reading a row needs. */
export interface PersonPlan {
  columns: PersonColumns
  dateOrder: DateOrder
  clock: WallClock
  genderOf: (word: string) => Gender | null
  /** Where no column says since when it has been so: when the file was written, ms UTC. */
  updatedAt: number
}

/** `notes`: what was left out of a person who is taken all the same. */
export type PersonReading = { ok: true; person: PersonInput; notes: string[] } | { ok: false; reason: string }

type Draft = Record<string, unknown> & { traits: Record<string, string> }

/** What is no address or no day is left out and noted; a row that then names nobody is refused. */
export function personOfRow(cells: readonly string[], plan: PersonPlan): PersonReading {
  const notes: string[] = []
  const draft = draftOf(cells, plan, notes)
  // Each round leaves out what was at fault; there are never more of it than there are fields.
  for (;;) {
    const parsed = parse(PersonInputSchema, draft)
    if (parsed.ok) return { ok: true, person: parsed.value, notes }
    const left = parsed.errors.filter(({ field, message }) => leaveOut(draft, field, message, notes))
    if (left.length === 0) return { ok: false, reason: parsed.errors.map(faultWords).join('; ') }
  }
}

const faultWords = ({ field, message }: { field: string; message: string }): string =>
  field === '' ? `it ${message}` : `${field} ${message}`

function leaveOut(draft: Draft, field: string, message: string, notes: string[]): boolean {
  const [from, name] = field.startsWith('traits.') ? [draft.traits, field.slice(7)] : [draft, field]
  if (name === '' || from[name] === undefined || field === 'traits') return false
  delete from[name]
  notes.push(`${name} left out: it ${message}`)
  return true
}

function draftOf(cells: readonly string[], { columns, ...plan }: PersonPlan, notes: string[]): Draft {
  const text = (field: PersonField) => {
    const place = columns[field]
    return place === undefined ? '' : plainCell((cells[place] ?? '').trim()).trim()
  }
  const told = (field: PersonField, read: (text: string) => string | number | null) => {
    const value = text(field) === '' ? '' : read(text(field))
    if (value === null) notes.push(`${field} left out: "${text(field).slice(0, 40)}" is none`)
    return value === '' || value === null ? undefined : value
  }
  const own = Object.keys(columns).flatMap((field) => {
    const value = field.startsWith('trait:') ? text(field as PersonField) : ''
    return value === '' ? [] : [[field.slice(6), value] as const]
  })
  const traits = {
    birthday: told('birthday', (value) => monthDay(value, plan.dateOrder)),
    gender: told('gender', plan.genderOf),
    age_band: told('ageBand', ageBand),
    ...Object.fromEntries([...listedTraits(text('traits')), ...own]),
  }
  return {
    customerId: plainId(text('customerId')),
    email: first(text('email')),
    phone: first(plainId(text('phone')) ?? ''),
    loyaltyCard: first(plainId(text('loyaltyCard')) ?? ''),
    updatedAt: told('updatedAt', (value) => parseTime(value, plan.dateOrder, plan.clock)) ?? plan.updatedAt,
    traits: Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== undefined)) as Draft['traits'],
  }
}

/** Names and values of `style=boho; shoe_size=38`. What is none of that is no trait. */
const listedTraits = (text: string): string[][] =>
  text.split(/; (?=[a-z][a-z0-9_]{0,39}=)/).flatMap((each) => {
    const [, name, value] = /^([a-z][a-z0-9_]{0,39})=(.+)$/s.exec(each) ?? []
    return name && value ? [[name, value]] : []
  })

/** Spreadsheets write whole numbers as 17850.0, and protect texts by an apostrophe. */
const plainId = (text: string): string | undefined => first(text.replace(/^'/, '').replace(/^(\d+)\.0+$/, '$1'))

/** Of several, as our own export writes them, the first. */
const first = (text: string): string | undefined => text.split('; ', 1)[0] || undefined

/** `25-34` and the like; an age or a year of birth is none: nobody is sorted by more than the shop says. */
function ageBand(text: string): string | null {
  const plain = text.replace(/\s/g, '').replace(/[–—]/g, '-')
  return AGE_BANDS.find((band) => band === plain || `${band.replace('+', '')}+` === plain) ?? null
}
