/** @module Saves the form, and says what came of it. */
import { Icon } from '../part/Icon.tsx'
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
  return (
    <div class="save-bar">
      <div class="save-acts">
        <button type="submit" class="button button-main" aria-disabled={isBusy}>
          {isBusy ? 'Saving …' : 'Save'}
        </button>
        {segmentId !== null && (
          <a class="button" href={hrefOf({ screen: 'people', order: 'recent', segmentId })}>
            See people
          </a>
        )}
      </div>
      <div class="save-said" role="status">
        {isSaved && (
          <p class="save-done">
            <Icon name="check" />
            Saved
          </p>
        )}
        {(isMarked || other !== undefined) && (
          <p class="trouble">
            <Icon name="warning" />
            <span>Not saved. {other ?? 'What to mend is marked in the form.'}</span>
          </p>
        )}
      </div>
    </div>
  )
}
