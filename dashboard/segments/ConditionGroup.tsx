/** @module A group of conditions: how they are joined, each of them, and what can be added. */
import { MAX_CONDITION_DEPTH, MAX_CONDITION_TESTS } from '../../contract/condition-limits.ts'
import { Icon } from '../part/Icon.tsx'
import { ConditionRow } from './ConditionRow.tsx'
import type { Unfinished } from './condition-of.ts'
import type { DraftGroup, Joint } from './draft.ts'
import { adderId, type Edits } from './use-draft.ts'

/** What all groups and rows of one editor share. */
export interface Editing {
  edits: Edits
  unfinished: readonly Unfinished[]
  isTried: boolean
  /** Rows in the whole condition. */
  rows: number
  /** What it comes to that nothing at all is asked. @default by how the rows are joined */
  empty?: string
}

interface ConditionGroupProps {
  group: DraftGroup
  /** Of the group it is in; null for the outermost. */
  parentKey: number | null
  /** Levels around it, itself counted. */
  level: number
  editing: Editing
}

const JOINTS: Record<Joint, string> = { all: 'all', any: 'any', none: 'none' }

/** Between two rows. */
const BETWEEN: Record<Joint, string> = { all: 'and', any: 'or', none: 'nor' }

/** Said in an empty group: what it comes to. */
const EMPTY: Record<Joint, string> = {
  all: 'Nothing is asked here: everybody passes.',
  any: 'Nothing is offered here: nobody passes.',
  none: 'Nothing is excluded here: everybody passes.',
}

/** A group within takes a level, and its row another; "none" of several takes one more. */
const LEVELS_OF_A_GROUP = 3

export function ConditionGroup({ group, parentKey, level, editing }: ConditionGroupProps) {
  const { edits, unfinished, isTried } = editing
  const { key, joint, of } = group
  const isRoot = parentKey === null
  return (
    <fieldset class={isRoot ? 'group' : 'group group-inner'} aria-label={isRoot ? 'Condition' : 'Group of conditions'}>
      <Head group={group} parentKey={parentKey} edits={edits} />
      {of.length === 0 && <p class="card-note">{(isRoot && editing.empty) || EMPTY[joint]}</p>}
      <ul class="group-rows">
        {of.map((node, index) => (
          <li key={node.key}>
            {index > 0 && <span class="group-between">{BETWEEN[joint]}</span>}
            {node.kind === 'group' ? (
              <ConditionGroup group={node} parentKey={key} level={level + 1} editing={editing} />
            ) : (
              <ConditionRow
                row={node}
                groupKey={key}
                edits={edits}
                unfinished={unfinished.find((each) => each.key === node.key) ?? null}
                isTried={isTried}
              />
            )}
          </li>
        ))}
      </ul>
      <Adders groupKey={key} mayNest={level + LEVELS_OF_A_GROUP <= MAX_CONDITION_DEPTH} editing={editing} />
    </fieldset>
  )
}

/** `all of these hold`: the choice of how. */
function Head({ group, parentKey, edits }: { group: DraftGroup; parentKey: number | null; edits: Edits }) {
  const isRoot = parentKey === null
  return (
    <div class="group-head">
      <label>
        {isRoot && <span>People for whom</span>}
        <select
          class="field"
          value={group.joint}
          onChange={(event) => edits.replace({ ...group, joint: event.currentTarget.value as Joint })}
        >
          {(Object.keys(JOINTS) as Joint[]).map((each) => (
            <option key={each} value={each}>
              {JOINTS[each]}
            </option>
          ))}
        </select>
        <span>of these hold</span>
      </label>
      {!isRoot && (
        <button type="button" class="row-remove" title="Remove" onClick={() => edits.remove(group.key, parentKey)}>
          <Icon name="close" />
          <span class="unseen">Remove this group</span>
        </button>
      )}
    </div>
  )
}

function Adders({ groupKey, mayNest, editing }: { groupKey: number; mayNest: boolean; editing: Editing }) {
  const { edits, rows } = editing
  const isFull = rows >= MAX_CONDITION_TESTS
  return (
    <div class="group-acts">
      <button
        type="button"
        id={adderId(groupKey)}
        class="button button-small"
        aria-disabled={isFull}
        onClick={() => !isFull && edits.addRow(groupKey)}
      >
        <Icon name="plus" />
        Add a condition
      </button>
      {mayNest && (
        <button
          type="button"
          class="button button-small"
          aria-disabled={isFull}
          onClick={() => !isFull && edits.addGroup(groupKey)}
        >
          <Icon name="plus" />
          Add a group
        </button>
      )}
      {isFull && <span class="card-note">A segment asks at most {MAX_CONDITION_TESTS} conditions.</span>}
    </div>
  )
}
