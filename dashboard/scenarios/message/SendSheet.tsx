/** @module The sheet of a step that sends: which message, when, its words in every language, and how it looks. */
import { useState } from 'preact/hooks'
import type { Step } from '../../../contract/scenario/step.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { NumberField } from '../../overlays/field/NumberField.tsx'
import { useScenario } from '../editor/editing.ts'
import { freeId } from '../flow/free-id.ts'
import { NextFields } from '../sheet/NextFields.tsx'
import { Sheet } from '../sheet/Sheet.tsx'
import { MessageFields } from './MessageFields.tsx'
import { MessagePreview } from './MessagePreview.tsx'
import { newMessage } from './new-message.ts'

interface SendSheetProps {
  stepId: string
  step: Extract<Step, { kind: 'send' }>
  title: string
  onClose(): void
}

export function SendSheet({ stepId, step, title, onClose }: SendSheetProps) {
  const { draft, faults } = useScenario()
  const [code, setCode] = useState('')
  const message = draft.messages[step.messageId]
  const shown = message?.translations && Object.hasOwn(message.translations, code) ? code : ''
  const whole = faults.get(`steps.${stepId}`)
  return (
    <Sheet title={title} isWide onClose={onClose}>
      <div class="send-sheet">
        <div class="stack">
          {whole !== undefined && <p class="edit-note edit-note-wrong">{whole}</p>}
          <WhichMessage stepId={stepId} messageId={step.messageId} />
          <WhenSent way={`steps.${stepId}`} />
          {message && <MessageFields messageId={step.messageId} message={message} code={shown} onLanguage={setCode} />}
          <NextFields stepId={stepId} step={step} />
        </div>
        {message && (
          <div class="send-preview">
            <MessagePreview message={message} kind={draft.kind} code={shown} />
          </div>
        )}
      </div>
    </Sheet>
  )
}

const NEW = '(new)'

/** A message may be sent by several steps. */
function WhichMessage({ stepId, messageId }: { stepId: string; messageId: string }) {
  const { draft, set, change } = useScenario()
  const all = Object.entries(draft.messages).map(([id, { name }]) => [id, name || id] as const)
  const isAlone = all.length === 1 && all[0]?.[0] === messageId
  function choose(value: string | number | undefined) {
    if (value !== NEW) return set(`steps.${stepId}.messageId`, value)
    change((old) => {
      const id = freeId('message', Object.keys(old.messages))
      const step = { ...old.steps[stepId]!, messageId: id } as Step
      return {
        ...old,
        steps: { ...old.steps, [stepId]: step },
        messages: { ...old.messages, [id]: newMessage('email', 'New message') },
      }
    })
  }
  return (
    <ChoiceField
      way={`steps.${stepId}.messageId`}
      label="Message"
      choices={[...all, [NEW, 'A new one …']]}
      help={isAlone ? '' : 'A message that no step sends goes away with the next publication.'}
      onChoose={choose}
    />
  )
}

const WhenSent = ({ way }: { way: string }) => (
  <div class="edit-pair">
    <ChoiceField
      way={`${way}.at`}
      label="Sent"
      standard="now"
      choices={[
        ['now', 'at once, but for quiet hours'],
        ['best_time', 'within 24 hours, at the hour that suits them'],
      ]}
    />
    <NumberField
      way={`${way}.expiresHours`}
      label="Not sent any more after"
      unit="hours"
      standard={72}
      help="So long it may wait for quiet hours and for the person’s turn."
    />
  </div>
)
