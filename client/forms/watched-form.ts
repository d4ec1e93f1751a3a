/** @module One form from its first use to its end: sent, or left. */
import { core } from './core.ts'
import { describeForm, destinationOf } from './describe-form.ts'
import { emailFieldOf, fieldsOf, isFilled } from './fields.ts'
import { type FormKind, formKind, wordsAround } from './form-kind.ts'
import { whenSentByScript } from './sent-by-script.ts'

export interface WatchedForm {
  /** Somebody types into one of its fields. */
  use: () => void
  /** A button in it was pressed: a script may send it. */
  press: () => void
  /** It is sent. */
  send: () => void
  /** The page goes, or the form went from it. */
  leave: () => void
}

/** What comes of an address: `sent` is told once a form was sent with one, `left` where it was typed and left. */
export interface Leads {
  sent: (kind: FormKind, email: string) => void
  left: (kind: FormKind, email: string) => void
}

/** Watches one form, from before anything is typed. Its events name it once each: begun, sent, left. */
export function watchedForm(form: HTMLFormElement, leads: Leads): WatchedForm {
  let step: 'fresh' | 'used' | 'sent' = 'fresh'
  let fields = fieldsOf(form)
  let kind = formKind(fields, wordsAround(form))
  // What was typed before somebody permitted to be written to was not meant for us.
  const isMeant = core.may('message')
  const filled = () => fields.filter(isFilled).length
  const email = () => emailFieldOf(fields)?.value ?? ''
  const use = () => {
    // A form grows with its steps; one that is gone is remembered as it was.
    if (form.isConnected) fields = fieldsOf(form)
    if (step !== 'fresh' || filled() === 0) return
    step = 'used'
    kind = formKind(fields, wordsAround(form))
    core.record('form_start', describeForm(form))
  }
  const send = (address: string) => {
    if (step === 'sent') return
    use()
    step = 'sent'
    core.record('form_submit', { ...describeForm(form), destination: destinationOf(form) })
    leads.sent(kind, address)
  }
  return {
    use,
    send: () => send(email()),
    press: () => {
      use()
      const address = email()
      if (step === 'used')
        whenSentByScript(
          form,
          () => filled() === 0,
          () => send(address),
        )
    },
    leave: () => {
      if (step !== 'used' || filled() === 0) return
      // Who comes back to it begins anew.
      step = 'fresh'
      core.record('form_abandon', { ...describeForm(form), filled: filled(), of: fields.length })
      if (isMeant) leads.left(kind, email())
    },
  }
}
