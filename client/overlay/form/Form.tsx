/** @module A form: filled in, checked, sent, and thanked for. */
import { Component } from 'preact'
import type { FormBlock } from '../../../contract/campaign/form-block.ts'
import type { FilledForm } from '../../../contract/subscription.ts'
import { guarded } from '../guarded.ts'
import { keepKeys } from '../keep-keys.ts'
import type { Stage } from '../stage.ts'
import { Thanks } from '../Thanks.tsx'
import { textsFor } from '../texts.ts'
import { FORM_WORDS, type FormWord } from '../words/form-words.ts'
import { Agreement } from './Agreement.tsx'
import { Field } from './Field.tsx'
import { fieldName, filledForm } from './filled-form.ts'
import type { offerMeant } from './offer-meant.ts'
import { wrongFields } from './wrong-fields.ts'

interface FormProps {
  block: FormBlock
  stage: Stage
}

interface FormState {
  /** By field; under `form` what failed. */
  wrong: Record<string, FormWord>
  isBusy: boolean
  isSent: boolean
}

/** What is typed stays in the page's own fields: nothing here keeps it, and no error and no redraw takes it away. */
export class Form extends Component<FormProps, FormState> {
  override state: FormState = { wrong: {}, isBusy: false, isSent: false }

  override render({ block, stage }: FormProps, { wrong, isBusy, isSent }: FormState) {
    if (isSent) return <Thanks>{block.thanks}</Thanks>

    const texts = textsFor(FORM_WORDS, stage.language, stage.words)
    const say = (name: string) => wrong[name] && texts[wrong[name]]
    const isMixed = block.fields.some(({ required }) => !required)
    return (
      <form
        class="form"
        noValidate
        aria-busy={isBusy}
        onSubmit={this.send}
        onInput={this.use}
        onChange={this.look}
        {...keepKeys}
      >
        {block.fields.map((field) => (
          <Field
            key={fieldName(field)}
            field={field}
            texts={texts}
            language={stage.language}
            wrong={say(fieldName(field))}
            isMarked={isMixed && field.required}
          />
        ))}
        {block.agreement && <Agreement text={block.agreement.text} wrong={say('agreed')} />}
        <button type="submit" class="button yes" aria-disabled={isBusy}>
          {block.submit}
        </button>
        <p class="wrong" role="alert">
          {say('form')}
        </p>
      </form>
    )
  }

  use = () => {
    this.props.stage.isUsed = true
  }

  /** An address that looks mistyped is asked about, by a part that only then is loaded. */
  look = guarded(({ target }: Event) => {
    const input = target as HTMLInputElement
    if (input.name === 'email')
      import(new URL('./typo.js', import.meta.url).href)
        .then(({ part }: { part: typeof offerMeant }) => part(input, this.props.stage))
        .catch(() => {})
  })

  send = guarded((event: SubmitEvent) => {
    event.preventDefault()
    if (this.state.isBusy) return

    const { block } = this.props
    const form = event.currentTarget as HTMLFormElement
    const values = new FormData(form)
    const filled = filledForm(block.fields, (name) => String(values.get(name) ?? ''))
    const wrong = wrongFields(block, filled)
    if (Object.keys(wrong).length > 0) return this.complain(form, wrong)

    this.setState({ wrong: {}, isBusy: true })
    void this.deliver(form, filled)
  })

  async deliver(form: HTMLFormElement, filled: FilledForm) {
    const { block, stage } = this.props
    try {
      const refused = await stage.submit(filled)
      if (refused) this.complain(form, inOurWords(block, refused))
      else this.setState({ isSent: true }, stage.onDone)
    } catch {
      this.complain(form, { form: 'failed' })
    }
  }

  /** Goes to the first field that is wrong, so that a screen reader says which and why. */
  complain(form: HTMLFormElement, wrong: Record<string, FormWord>) {
    this.setState({ wrong, isBusy: false }, () => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
}

/** The Worker says it in one language; a visitor reads what the field's own word says, and else that it failed. */
function inOurWords({ fields }: FormBlock, refused: Record<string, string>): Record<string, FormWord> {
  const known = fields.flatMap((field): [string, FormWord][] => {
    if (!Object.hasOwn(refused, fieldName(field))) return []
    const { name } = field
    return [[fieldName(field), name === 'email' || name === 'phone' || name === 'birthday' ? name : 'missing']]
  })
  if (Object.hasOwn(refused, 'agreed')) known.push(['agreed', 'unticked'])
  return known.length > 0 ? Object.fromEntries(known) : { form: 'failed' }
}
