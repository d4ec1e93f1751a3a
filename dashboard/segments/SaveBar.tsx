/** @module Saves the form, and says what came of it. */
import { SaveLine } from '../part/SaveLine.tsx'
import { hrefOf } from '../route.ts'
import type { Saving } from './use-save.ts'

interface SaveBarProps {
  saving: Saving
  /** Is the form as it was saved a moment ago? */
  isSaved: boolean
  /** Null: a new one. */
  segmentId: string | null
}

export function SaveBar({ saving: { errors, isBusy }, isSaved, segmentId }: SaveBarProps) {
  const { other, ...marked } = errors
  const isMarked = Object.keys(marked).length > 0
  const refusal = other ?? (isMarked ? 'What to mend is marked in the form.' : null)
  return (
    <SaveLine isBusy={isBusy} saved={isSaved ? 'Saved' : null} refusal={refusal}>
      {segmentId !== null && (
        <a class="button" href={hrefOf({ screen: 'people', order: 'recent', segmentId })}>
          See people
        </a>
      )}
    </SaveLine>
  )
}
