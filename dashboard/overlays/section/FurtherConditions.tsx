/** @module Any further condition of the audience, by the editor of segments. */
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Condition } from '../../../contract/condition.ts'
import { Card } from '../../part/Card.tsx'
import { ConditionGroup } from '../../segments/ConditionGroup.tsx'
import { conditionOf } from '../../segments/condition-of.ts'
import type { DraftGroup } from '../../segments/draft.ts'
import { countRows } from '../../segments/draft-edits.ts'
import { draftOf } from '../../segments/draft-of.ts'
import { useDraft } from '../../segments/use-draft.ts'
import { ErrorAt } from '../field/ErrorAt.tsx'
import { useEditing } from '../field/editing.ts'

const EVERYBODY: Condition = { kind: 'all', of: [] }

export function FurtherConditions() {
  const { draft, set, isTried } = useEditing()
  const where = draft.audience?.where as Condition | undefined
  const told = useRef(where)
  const [root, setRoot] = useState<DraftGroup>(() => draftOf(where ?? EVERYBODY))
  // Another version was put in its place from elsewhere.
  if (told.current !== where) {
    told.current = where
    setRoot(draftOf(where ?? EVERYBODY))
  }
  const { unfinished } = useMemo(() => conditionOf(root), [root])

  function change(next: DraftGroup) {
    setRoot(next)
    const { condition } = conditionOf(next)
    const isNothing =
      next.of.length === 0 || ('of' in condition && Array.isArray(condition.of) && condition.of.length === 0)
    told.current = isNothing ? undefined : condition
    set('audience.where', told.current)
  }

  const edits = useDraft(root, change)
  return (
    <Card title="Further conditions" class="edit-section">
      <ConditionGroup
        group={root}
        parentKey={null}
        level={1}
        editing={{ edits, unfinished, isTried, rows: countRows(root) }}
      />
      <ErrorAt way="audience.where" />
      {unfinished.length > 0 && <p class="edit-note">A condition that is not finished asks nothing yet.</p>}
    </Card>
  )
}
