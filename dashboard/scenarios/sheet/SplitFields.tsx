/** @module The ways of a split by chance, and how many people go each. */
import type { Step } from '../../../contract/scenario/step.ts'
import { ErrorAt } from '../../overlays/field/ErrorAt.tsx'
import { ShareField } from '../../overlays/field/NumberField.tsx'
import { Icon } from '../../part/Icon.tsx'
import { useScenario } from '../editor/editing.ts'
import { onlyReached } from '../flow/flow-edits.ts'
import { freeId } from '../flow/free-id.ts'

/** Ways of a split (contract/scenario/step.ts). */
const MOST = 5
const FEWEST = 2

export function SplitFields({ step, way }: { step: Extract<Step, { kind: 'split' }>; way: string }) {
  const { set, change } = useScenario()
  const { ways } = step
  const put = (next: typeof ways) => set(`${way}.ways`, next)
  const equal = (next: typeof ways) =>
    put(
      next.map((each, n) => ({
        ...each,
        share: n === 0 ? 1 - (next.length - 1) * part(next.length) : part(next.length),
      })),
    )
  function remove(n: number) {
    equal(ways.toSpliced(n, 1))
    change(onlyReached)
  }
  const ids = ways.map(({ wayId }) => wayId)
  return (
    <div class="edit-rows">
      <p class="edit-note">The same run always goes the same way. Compare the ways by how many reach the goal.</p>
      {ways.map(({ wayId }, n) => (
        <div key={wayId} class="split-way">
          <ShareField way={`${way}.ways[${n}].share`} label={`Way ${wayId}`} />
          {ways.length > FEWEST && (
            <button type="button" class="row-remove" title="Remove, with its own steps" onClick={() => remove(n)}>
              <Icon name="close" />
              <span class="unseen">Remove way {wayId}, with its own steps</span>
            </button>
          )}
        </div>
      ))}
      <ErrorAt way={`${way}.ways`} />
      <div class="edit-add">
        {ways.length < MOST && (
          <button
            type="button"
            class="button button-small"
            onClick={() => equal([...ways, { wayId: nextId(ids), share: 0, next: ways.at(-1)?.next ?? null }])}
          >
            <Icon name="plus" />
            Add a way
          </button>
        )}
        <button type="button" class="button button-small" onClick={() => equal(ways)}>
          Make them equal
        </button>
      </div>
    </div>
  )
}

/** In whole percent, so that they can be read; the first way gets what is left. */
const part = (count: number): number => Math.floor(100 / count) / 100

const LETTERS = ['a', 'b', 'c', 'd', 'e']

const nextId = (taken: readonly string[]): string =>
  LETTERS.find((letter) => !taken.includes(letter)) ?? freeId('way', taken)
