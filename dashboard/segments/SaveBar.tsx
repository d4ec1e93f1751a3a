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
  const all = [errors.name, errors.description, errors.condition, errors.other].filter(Boolean)
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
      <div role="status">
        {isSaved && (
          <p class="save-done">
            <Icon name="check" />
            Saved
          </p>
        )}
        {all.length > 0 && (
          <p class="trouble">
            <Icon name="warning" />
            <span>Not saved. {all.join(' ')}</span>
          </p>
        )}
      </div>
    </div>
  )
}
