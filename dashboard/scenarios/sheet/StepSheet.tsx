/** @module The sheet of one step: what it does, and what comes after it. */
import { capital } from '../../sentence/capital.ts'
import { useScenario } from '../editor/editing.ts'
import { STEP_KINDS } from '../flow/step-kinds.ts'
import { SendSheet } from '../message/SendSheet.tsx'
import { stepSentence } from '../words/step-sentence.ts'
import { NextFields } from './NextFields.tsx'
import { Sheet } from './Sheet.tsx'
import { StepFields } from './StepFields.tsx'

export function StepSheet({ stepId, onClose }: { stepId: string; onClose(): void }) {
  const { draft, names, numbers, faults } = useScenario()
  const step = draft.steps[stepId]
  if (!step) return null
  const title = `${numbers.get(stepId) ?? ''}. ${STEP_KINDS[step.kind].title}`
  const whole = faults.get(`steps.${stepId}`)
  if (step.kind === 'send') return <SendSheet stepId={stepId} step={step} title={title} onClose={onClose} />
  return (
    <Sheet title={title} onClose={onClose}>
      <p class="sheet-sentence">
        {capital(stepSentence(step, { messages: draft.messages, campaignNames: names.campaigns }))}.
      </p>
      {whole !== undefined && <p class="edit-note edit-note-wrong">{whole}</p>}
      <StepFields step={step} way={`steps.${stepId}`} />
      <NextFields stepId={stepId} step={step} />
    </Sheet>
  )
}
