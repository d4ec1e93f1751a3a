/** @module What comes after a step, chosen by hand: for rounds, and for ways that meet. */
import type { Step } from '../../../contract/scenario/step.ts'
import { ChoiceField } from '../../overlays/field/ChoiceField.tsx'
import { useScenario } from '../editor/editing.ts'
import { onlyReached } from '../flow/flow-edits.ts'
import { portsOf } from '../flow/ports.ts'
import { stepSentence } from '../words/step-sentence.ts'
import { wayWords } from '../words/way-words.ts'

/** In a list of choices nothing is told from what is not chosen by a word of its own. */
const END = '(end)'

export function NextFields({ stepId, step }: { stepId: string; step: Step }) {
  const { draft, numbers, names, set, change } = useScenario()
  const ports = portsOf(step)
  if (ports.length === 0) return null
  const context = { messages: draft.messages, campaignNames: names.campaigns }
  const choices = [...numbers].map(
    ([id, number]) => [id, `${number}. ${stepSentence(draft.steps[id]!, context)}`.slice(0, 90)] as const,
  )
  return (
    <details class="next-fields">
      <summary>What comes after it</summary>
      <div class="stack">
        <p class="edit-note">
          The flow leads on by itself. Choose another step here to go round again, or to let ways meet. A step that
          nothing leads to any more goes away.
        </p>
        {ports.map((port) => {
          const way = `steps.${stepId}.${port.at}`
          return (
            <ChoiceField
              key={port.at}
              way={way}
              label={wayWords(step, port) || 'Then'}
              standard={END}
              choices={[[END, 'The run ends'], ...choices]}
              onChoose={(value) => {
                set(way, value === END ? null : value)
                change(onlyReached)
              }}
            />
          )
        })}
      </div>
    </details>
  )
}
