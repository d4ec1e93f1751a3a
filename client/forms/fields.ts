/** @module Which fields of a form count, and which are nobody's business. Only that something stands there is looked at. */

/** A field that a visitor fills in. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What no visitor fills in, or what is a secret by its kind. */
const NO_FIELD = 'hidden,submit,button,reset,image,file,password,search,checkbox,radio,range,color'
  .split(',')
  .map((type) => `[type=${type}]`)
  .join()

const FILLED_IN = `:is(input,select,textarea):not(${NO_FIELD},[readonly],:disabled)`

/** Secrets by what browsers are told of them: cards, one-time codes, passwords. */
const SECRET_AUTOCOMPLETE = /\bcc-|one-time-code|password|\bbday/i

/** Secrets by name, in whole words or parts that mean nothing else. */
const SECRET_NAME =
  /pass(wor[dt]|wd|phrase|code)|secret|token|card|cvv|cvc|csc|iban|swift|account.?n|routing|sort.?code|\b(otp|pin|ssn|tan|nif|pesel|vat|tax)\b|asmens|isikukood|birth|gimim/i

/** What is asked of a field before anything else. */
type Named = Pick<HTMLElement, 'getAttribute' | 'matches'>

const words = (field: Named): string =>
  ['name', 'id', 'autocomplete']
    .map((name) => field.getAttribute(name))
    .join(' ')
    .replace(/_|([a-z])(?=[A-Z])/g, '$1-')

/** True for what is a secret by its type, its name or what the browser is told of it. Its value is never read. */
export const isSecret = (field: Named): boolean =>
  field.matches('[type=password]') ||
  SECRET_AUTOCOMPLETE.test(field.getAttribute('autocomplete') ?? '') ||
  SECRET_NAME.test(words(field))

/** The fields that a visitor can see and fill in; traps for robots are not among them, nor secrets. */
export const fieldsOf = (form: Element): Field[] =>
  [...(form.querySelectorAll(FILLED_IN) as unknown as Iterable<Field>)].filter(
    (field) => !isSecret(field) && !field.closest('[data-vitrine-ignore]') && (field.checkVisibility?.() ?? true),
  )

/** Something stands there that was not there from the beginning. */
export const isFilled = (field: Field): boolean =>
  field instanceof HTMLSelectElement
    ? [...field.options].some(({ selected, defaultSelected }, at) => selected && !defaultSelected && at > 0)
    : field.value.trim() !== '' && field.value !== field.defaultValue

/** The field for an e-mail address, if there is one. */
export const emailFieldOf = (fields: readonly Field[]): Field | undefined =>
  fields.find((field) => field.matches('[type=email]')) ?? fields.find((field) => /mail/i.test(words(field)))
