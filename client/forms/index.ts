/** @module Entry of the part that watches forms: begun, sent, left, and who can be written to. No value is ever kept. */
import type { Core } from '../core.ts'
import { core, type Tools, tools, useCore } from './core.ts'
import { isWatched } from './is-watched.ts'
import { type Leads, type WatchedForm, watchedForm } from './watched-form.ts'

/** What the part exports as `start`: begins with the form that is used now. */
export type StartForms = (core: Core, form: HTMLFormElement, tools: Tools) => void

/** Who fills it in can be written to, as in client/index.ts. A form to buy with, or to choose by, asks for no address. */
const CONTACT = ':has([type=email],[name*=mail i])'

const BUTTONS = 'button,[type=button],[type=submit],[type=image],[role=button],a'

export const start: StartForms = (given, first, handed) => {
  useCore(given, handed)
  const leads = watchLeads()
  const forms = new Map<HTMLFormElement, WatchedForm>()
  const formOf = ({ target }: Event): WatchedForm | undefined => {
    const element = target as HTMLInputElement
    const form = element.closest('form') ?? element.form
    if (!form || !isWatched(form)) return
    // One that is watched stays so, when its next step asks for something else.
    if (!forms.has(form) && form.matches(CONTACT)) forms.set(form, watchedForm(form, leads))
    return forms.get(form)
  }
  if (isWatched(first)) forms.set(first, watchedForm(first, leads))
  // The part may have come after the first letters.
  forms.get(first)?.use()
  core.listen(document, 'focusin', formOf)
  for (const type of ['input', 'change']) core.listen(document, type, (event) => formOf(event)?.use())
  core.listen(document, 'submit', (event) => formOf(event)?.send())
  core.listen(document, 'click', (event) => {
    if ((event.target as Element).closest(BUTTONS)) formOf(event)?.press()
  })
  const leave = (isLast: boolean) => {
    for (const [form, watched] of forms)
      if (isLast || !form.isConnected) {
        watched.leave()
        if (!form.isConnected) forms.delete(form)
      }
  }
  core.listen(window, 'pagehide', () => leave(true))
  core.listeners.push(core.guard(({ event }) => event?.name === 'page_view' && leave(false)))
}

/**
 * Makes of sent forms what GA4 calls them: `sign_up` for a newsletter, `generate_lead` for any other way to be written
 * to; once a page, and not where the shop tells it itself. The address becomes a claim, where that is permitted.
 */
function watchLeads(): Leads {
  const { claim, emailOf } = tools
  let isTold = false
  core.listeners.push(({ event }) => {
    if (event?.name === 'page_view') isTold = false
    if (event?.name === 'sign_up' || event?.name === 'generate_lead') isTold = true
  })
  return {
    sent: (kind, email) => {
      if (kind === 'other' || !emailOf(email)) return
      if (!isTold && kind === 'newsletter') core.record('sign_up', { method: 'newsletter' })
      else if (!isTold) core.record('generate_lead', { method: `${kind}_form` })
      claim({ email })
    },
    // Only where being written to was chosen, not assumed.
    left: (kind, email) => kind !== 'other' && core.settings.consentMode === 'required' && claim({ email }),
  }
}
