/** @module What is wrong with a form before it is sent. */
import type { FormBlock } from '../../../contract/campaign/form-block.ts'
import type { FilledForm } from '../../../contract/subscription.ts'
import type { FormWord } from '../words/form-words.ts'
import { fieldName } from './filled-form.ts'

/** As the Worker has them (contract/order.ts), without its library. */
const EMAIL = /^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/
const PHONE = /^[\s\d()+./-]*$/
const PHONE_DIGITS = { fewest: 5, most: 15 }

/** The days of each month, with the 29th of February. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * By the name of the field, the word that says it, in the order of the fields; empty: it may be sent. Of an e-mail and a
 * telephone neither of which is required, one is needed: without an address there is nothing to send.
 */
export function wrongFields({ fields, agreement }: FormBlock, filled: FilledForm): Record<string, FormWord> {
  const wrong: Record<string, FormWord> = {}
  const hasAddress = !!(filled.email || filled.phone)
  const address = fields.find(({ name }) => name === 'email' || name === 'phone')
  for (const field of fields) {
    const value = field.name === 'trait' ? filled.traits?.[fieldName(field)] : filled[field.name]
    const isMissing = !value && (field.required || (!hasAddress && field === address))
    const word = isMissing ? 'missing' : value && faultOf(field.name, value)
    if (word) wrong[fieldName(field)] = word
  }
  if (agreement && !filled.agreed) wrong.agreed = 'unticked'
  return wrong
}

function faultOf(name: FormBlock['fields'][number]['name'], value: string): FormWord | undefined {
  switch (name) {
    case 'email':
      return EMAIL.test(value) ? undefined : 'email'
    case 'phone':
      return PHONE.test(value) && isWithin(value.replace(/\D/g, '').replace(/^00/, '').length) ? undefined : 'phone'
    case 'birthday':
      return isDay(value) ? undefined : 'birthday'
    case 'first_name':
    case 'last_name':
    case 'trait':
      return undefined
  }
}

const isWithin = (digits: number): boolean => digits >= PHONE_DIGITS.fewest && digits <= PHONE_DIGITS.most

function isDay(birthday: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(birthday) ?? []
  return Number(day) >= 1 && Number(day) <= (DAYS[Number(month) - 1] ?? 0)
}
