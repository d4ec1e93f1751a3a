/** @module The button that saves a form, and what came of it. */
import type { ComponentChildren } from 'preact'
import { DoneLine } from './DoneLine.tsx'
import { TroubleLine } from './TroubleLine.tsx'

interface SaveLineProps {
  isBusy: boolean
  /** Said once the form is as it was saved; null: it is not. */
  saved: string | null
  /** Why it was not saved; null: nobody refused. */
  refusal: string | null
  /** Further ways to go, beside the button. */
  children?: ComponentChildren
}

export const SaveLine = ({ isBusy, saved, refusal, children }: SaveLineProps) => (
  <div class="save-bar">
    <div class="save-acts">
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? 'Saving …' : 'Save'}
      </button>
      {children}
    </div>
    <div class="save-said" role="status">
      {saved !== null && <DoneLine>{saved}</DoneLine>}
      {refusal !== null && <TroubleLine>Not saved. {refusal}</TroubleLine>}
    </div>
  </div>
)
