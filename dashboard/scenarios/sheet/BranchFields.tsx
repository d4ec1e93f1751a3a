/** @module The ways of a branch: what each is called, and who goes it. */
import type { Step } from '../../../contract/scenario/step.ts'
import { LineField } from '../../overlays/field/LineField.tsx'
import { Icon } from '../../part/Icon.tsx'
import { MoveActs } from '../../part/MoveActs.tsx'
import { moved } from '../../part/moved.ts'
import { useScenario } from '../editor/editing.ts'
import { onlyReached } from '../flow/flow-edits.ts'
import { newWay } from '../flow/step-kinds.ts'
import { ConditionField } from './ConditionField.tsx'

/** Most ways of a branch (contract/scenario/step.ts). */
const MOST = 10

export function BranchFields({ step, way }: { step: Extract<Step, { kind: 'branch' }>; way: string }) {
  const { set, change } = useScenario()
  const put = (ways: typeof step.ways) => set(`${way}.ways`, ways)
  const shift = (from: number, to: number) => to >= 0 && to < step.ways.length && put(moved(step.ways, from, to))
  function remove(n: number) {
    put(step.ways.toSpliced(n, 1))
    change(onlyReached)
  }
  return (
    <div class="edit-rows">
      <p class="edit-note">They go the first way that is true of them, from top to bottom; all others the last one.</p>
      {step.ways.map((_, n) => (
        <fieldset key={n} class="edit-row">
          <legend>Way {n + 1}</legend>
          <div class="way-acts">
            {step.ways.length > 1 && (
              <MoveActs
                id={`${way}-way-${n}`}
                title={`way ${n + 1}`}
                removeWord="Remove, with its own steps"
                isFirst={n === 0}
                isLast={n === step.ways.length - 1}
                onUp={() => shift(n, n - 1)}
                onDown={() => shift(n, n + 1)}
                onRemove={() => remove(n)}
              />
            )}
          </div>
          <LineField
            way={`${way}.ways[${n}].name`}
            label="What you call it"
            most={80}
            optional
            help="Empty: it is called by its condition."
          />
          <ConditionField way={`${way}.ways[${n}].condition`} legend="Who goes it" />
        </fieldset>
      ))}
      {step.ways.length < MOST && (
        <button
          type="button"
          class="button button-small"
          onClick={() => put([...step.ways, newWay(step.otherwise ?? null)])}
        >
          <Icon name="plus" />
          Add a way
        </button>
      )}
    </div>
  )
}
