/** @module What a column of a customers file can mean, and what such columns are called. */
import { addByNames, type FieldNames } from '../../worker/core/order-import/column-names.ts'
import { ORDER_COLUMN_NAMES } from '../../worker/core/order-import/order-column-names.ts'

/** Single own traits go by `trait:NAME`, and only where `--map` says so. */
export type PersonField = (typeof PERSON_FIELDS)[number] | `trait:${string}`

/** In the order in which columns are given to them. */
export const PERSON_FIELDS = [
  'customerId',
  'email',
  'phone',
  'loyaltyCard',
  'birthday',
  'gender',
  'ageBand',
  'traits',
  'updatedAt',
] as const

/** Which column holds a field: its place in the row, from 0. */
export type PersonColumns = Partial<Record<PersonField, number>>

const { customerId, email, phone, loyaltyCard, updatedAt } = ORDER_COLUMN_NAMES

/** Names as orders files have them, then such as only lists of customers have. */
const KNOWN: FieldNames<(typeof PERSON_FIELDS)[number]> = {
  customerId: [...customerId, 'id, customer, number, no, kodas, nr, numeris, numurs, numer, nummer, номер'],
  email: [...email, 'user email, mail, e mail 1, epastas, pastas'],
  phone: [...phone, 'default address phone, mobile phone, cell, cell phone, mobilusis, mob tel, komórka, handy'],
  loyaltyCard: [
    ...loyaltyCard,
    'card, card no, card number, kortelė, kortelės nr, karte, karta, karte nr, kort, карта',
  ],
  birthday: [
    'birthday, birth date, birthdate, date of birth, dob, born, gimimo data, gimtadienis, gimimo diena',
    'dzimšanas datums, dzimšanas diena, data urodzenia, urodziny, geburtsdatum, geburtstag, fødselsdato, fødselsdag',
    'дата рождения, день рождения, туған күні',
  ],
  gender: ['gender, sex, lytis, dzimums, płeć, geschlecht, kjønn, пол, жынысы, salutation gender'],
  ageBand: ['age band, age group, age range, amžiaus grupė, vecuma grupa, grupa wiekowa, altersgruppe, aldersgruppe'],
  /** Several of the shop's own, as our own export writes them: `style=boho; shoe_size=38`. */
  traits: ['traits'],
  updatedAt: [...updatedAt],
}

/** Each column means one field at most; those whose names are not known mean nothing. */
export function guessPersonColumns(header: readonly string[]): PersonColumns {
  const columns: Partial<Record<(typeof PERSON_FIELDS)[number], number>> = {}
  addByNames(columns, header, { fields: PERSON_FIELDS, known: KNOWN })
  return columns
}

/** For `--map`: a field in whatever case, or `trait:NAME`; null for what is neither. */
export function personField(typed: string): PersonField | null {
  const [, trait] = /^trait:([a-z][a-z0-9_]{0,39})$/.exec(typed) ?? []
  if (trait !== undefined) return `trait:${trait}`
  return PERSON_FIELDS.find((each) => each.toLowerCase() === typed.toLowerCase()) ?? null
}
