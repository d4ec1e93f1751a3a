/** @module What the form of a segment holds, and what of it can be saved. */
import type { Condition } from '../../contract/condition.ts'
import type { SegmentInput } from '../../contract/segment.ts'
import { conditionOf } from './condition-of.ts'
import type { DraftGroup } from './draft.ts'
import { sizeTrouble } from './draft-edits.ts'
import { draftOf } from './draft-of.ts'
import type { SaveErrors } from './save-errors.ts'
import { controlId } from './use-draft.ts'

export interface FormState {
  name: string
  description: string
  agreed: boolean
  root: DraftGroup
}

/** What the form begins with. */
export type Beginning = Pick<SegmentInput, 'name' | 'description' | 'agreed' | 'condition'>

export const formState = ({ name, description, agreed, condition }: Beginning): FormState => ({
  name,
  description,
  agreed,
  root: draftOf(condition),
})

/** A segment that nothing is known of: one row to fill in. */
export const blankForm = (): FormState => ({
  name: '',
  description: '',
  agreed: false,
  root: { key: 1, kind: 'group', joint: 'all', isBare: true, of: [{ key: 2, kind: 'blank' }] },
})

/** Id of the field of the name. */
export const NAME_ID = 'segment-name'

/** What is wrong before it is sent, and the id of the control to begin with. */
export interface NotReady {
  errors: SaveErrors
  focus: string
}

/** What is sent, or why it cannot be. */
export function savable({ name, description, agreed, root }: FormState): SegmentInput | NotReady {
  const { condition, unfinished } = conditionOf(root)
  const [first] = unfinished
  const size = sizeTrouble(root)
  const errors: SaveErrors = {
    ...(name.trim() === '' && { name: 'Give it a name.' }),
    ...(first && { condition: first.message }),
    ...(size !== null && { condition: size }),
  }
  if (errors.name) return { errors, focus: NAME_ID }
  if (errors.condition) return { errors, focus: first ? controlId(first.key, first.part) : NAME_ID }
  return inputOf({ name, description, agreed }, condition)
}

const inputOf = (words: Pick<FormState, 'name' | 'description' | 'agreed'>, condition: Condition): SegmentInput => ({
  ...words,
  name: words.name.trim(),
  description: words.description.trim(),
  conditionVersion: 1,
  condition,
})
