/** @module A hook: the condition under edit, with the focus where the next thing is to be done. */
import { useFocusNext } from '../part/use-focus-next.ts'
import type { DraftGroup, DraftNode } from './draft.ts'
import { addBlank, addGroup, removeNode, replaceNode } from './draft-edits.ts'
import type { RowPart } from './draft-words.ts'

/** What the rows and groups of the editor may do. */
export interface Edits {
  addRow(groupKey: number): void
  addGroup(groupKey: number): void
  replace(node: DraftNode): void
  /** `groupKey`: the group that it is in. */
  remove(key: number, groupKey: number): void
}

/** Id of a control of a row, by which labels and the focus find it. */
export const controlId = (key: number, part: RowPart): string => `row-${key}-${part}`

/** Id of the button that adds a row to a group. */
export const adderId = (groupKey: number): string => `group-${groupKey}-add`

export function useDraft(root: DraftGroup, onChange: (root: DraftGroup) => void): Edits {
  const focusNext = useFocusNext()

  function added({ root: changed, key }: { root: DraftGroup; key: number }) {
    focusNext(controlId(key, 'field'))
    onChange(changed)
  }

  return {
    addRow: (groupKey) => added(addBlank(root, groupKey)),
    addGroup: (groupKey) => added(addGroup(root, groupKey)),
    replace: (node) => onChange(replaceNode(root, node)),
    remove(key, groupKey) {
      focusNext(adderId(groupKey))
      onChange(removeNode(root, key))
    },
  }
}
