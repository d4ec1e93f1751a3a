/** @module A condition within a scenario, by the editor of segments. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Condition } from '../../../contract/condition.ts'
import { valueAt } from '../../overlays/draft/way.ts'
import { ErrorAt } from '../../overlays/field/ErrorAt.tsx'
import { useFields } from '../../overlays/field/fields.ts'
import { ConditionGroup } from '../../segments/ConditionGroup.tsx'
import { conditionOf } from '../../segments/condition-of.ts'
import type { DraftGroup, DraftNode } from '../../segments/draft.ts'
import { countRows } from '../../segments/draft-edits.ts'
import { draftOf } from '../../segments/draft-of.ts'
import { useDraft } from '../../segments/use-draft.ts'
import { EVERYBODY } from '../draft/scenario-draft.ts'

/** Keys name the controls on the page: those of each condition begin at a number of their own. */
const KEYS_APART = 10_000
let conditions = 0

const shifted = <Node extends DraftNode>(node: Node, by: number): Node =>
  ({
    ...node,
    key: node.key + by,
    ...(node.kind === 'group' && { of: node.of.map((each) => shifted(each, by)) }),
  }) as Node

interface ConditionFieldProps {
  way: string
  legend: string
  /** A condition that asks nothing is one that is not there: what that means. Undefined: there must be one. */
  ifNone?: string
}

export function ConditionField({ way, legend, ifNone }: ConditionFieldProps) {
  const { draft, set, isTried } = useFields()
  const [apart] = useState(() => ++conditions * KEYS_APART)
  const stored = valueAt(draft, way) as Condition | undefined
  const told = useRef(stored)
  const begin = () => shifted<DraftGroup>(draftOf(stored ?? EVERYBODY), apart)
  const [root, setRoot] = useState<DraftGroup>(begin)
  // Another one was put in its place from elsewhere.
  if (told.current !== stored) {
    told.current = stored
    setRoot(begin())
  }
  const { unfinished } = useMemo(() => conditionOf(root), [root])

  function change(next: DraftGroup) {
    setRoot(next)
    const { condition } = conditionOf(next)
    const isNothing = next.of.length === 0 || (condition.kind === 'all' && condition.of.length === 0)
    told.current = ifNone !== undefined && isNothing ? undefined : condition
    set(way, told.current)
  }

  const edits = useDraft(root, change)
  return (
    <fieldset class="edit-field condition-field">
      <legend>{legend}</legend>
      <ConditionGroup
        group={root}
        parentKey={null}
        level={1}
        editing={{ edits, unfinished, isTried, rows: countRows(root), ...(ifNone && { empty: ifNone }) }}
      />
      <ErrorAt way={way} />
      {unfinished.length > 0 && <p class="edit-note">A condition that is not finished asks nothing yet.</p>}
    </fieldset>
  )
}
