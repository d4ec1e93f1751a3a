/** @module Holds what was filled in against the form that asked for it. */
import type { FormBlock, FormField } from '../../../contract/campaign/form-block.ts'
import type { FilledForm } from '../../../contract/subscription.ts'

/** What was filled in, and only what was asked for. */
export type Filled = Omit<FilledForm, 'agreed'>

/** What is wrong, by field; else what was asked for, empty fields left out. */
export function checkFilled(
  form: FormBlock,
  { agreed, ...filled }: FilledForm,
): { ok: true; filled: Filled } | { ok: false; errors: { field: string; message: string }[] } {
  const errors = form.fields.flatMap((field) => errorOf(field, wordOf(filled, field)))
  if (form.agreement && !agreed) errors.push({ field: 'agreed', message: 'is not ticked' })
  return errors.length > 0 ? { ok: false, errors } : { ok: true, filled: askedFor(form, filled) }
}

const wordOf = (filled: Filled, { name, trait = '' }: FormField): string =>
  (name === 'trait' ? own(filled.traits, trait) : filled[name])?.trim() ?? ''

/** A name such as `constructor` is asked for by nobody and answered by no prototype. */
const own = (traits: Record<string, string> | undefined, name: string): string | undefined =>
  traits && Object.hasOwn(traits, name) ? traits[name] : undefined

function errorOf(field: FormField, value: string): { field: string; message: string }[] {
  const name = field.trait ?? field.name
  if (value === '') return field.required ? [{ field: name, message: 'is missing' }] : []
  const isChoice = !field.choices || field.choices.includes(value)
  return isChoice ? [] : [{ field: name, message: 'is none of the choices' }]
}

function askedFor(form: FormBlock, filled: Filled): Filled {
  const result: Filled = {}
  for (const field of form.fields) {
    const value = wordOf(filled, field)
    if (value === '') continue
    if (field.name === 'trait') result.traits = { ...result.traits, [field.trait ?? '']: value }
    else result[field.name] = value
  }
  return result
}
