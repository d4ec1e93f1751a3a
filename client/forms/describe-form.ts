/** @module How events name a form: by its own attributes, never by what was typed. */
import type { Params } from '../../contract/event.ts'
import { tools } from './core.ts'

// Attributes, not properties: a field named "id" hides the form's own.
const named = (form: Element, attribute: string): string | undefined => {
  const value = form.getAttribute(attribute)?.trim().slice(0, 120)
  return value && !tools.isPrivate('', value) ? value : undefined
}

/** What the form is called. A token in the place of a name is left out. */
export const describeForm = (form: Element): Params<'form_start'> => ({
  formId: named(form, 'id'),
  formName: named(form, 'name') ?? named(form, 'aria-label'),
})

/** Where it goes, without private parts; undefined where no address is named. */
export const destinationOf = (form: Element): string | undefined =>
  form.hasAttribute('action') ? tools.scrubUrl(form.getAttribute('action'), location.href) : undefined
