/** @module What else is good to know of a step at a glance: a message's subject, its languages, until when it waits. */
import type { Step } from '../../../contract/scenario/step.ts'
import { counted } from '../../sentence/counted.ts'
import { useScenario } from '../editor/editing.ts'
import { missingLanguages } from '../message/missing-languages.ts'

export function StepNotes({ step }: { step: Step }) {
  const { draft } = useScenario()
  if (step.kind !== 'send') return null
  const message = draft.messages[step.messageId]
  if (!message) return null
  const missing = missingLanguages(step.messageId, draft.messages).length
  const words = message.channel === 'email' ? message.content.subject : message.content.title
  const languages = 1 + Object.keys(message.translations ?? {}).length
  return (
    <p class="card-note flow-note">
      {message.channel === 'email' ? 'Mail' : 'Notification'}
      {words !== '' && <span class="flow-subject">: “{readable(words)}”</span>}, {counted(languages, 'language')}
      {missing > 0 && <span class="flow-lacks">, {missing} missing</span>}, given up after{' '}
      {counted(step.expiresHours ?? 72, 'hour')}
    </p>
  )
}

/** Without what is filled in for each person. */
const readable = (text: string): string =>
  text
    .replace(/\{%.*?%\}/g, '')
    .replace(/,?\s*\{\{.*?\}\}/g, '…')
    .replace('……', '…')
