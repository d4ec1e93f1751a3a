/** @module Whether the scenario is live, and whether what is typed is saved. */
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import type { DraftSaving, SavingState } from '../../api/use-draft-saving.ts'
import { STATUS_TITLES } from '../words/status-words.ts'

export function StatusLine({ detail, saving }: { detail: ScenarioDetail; saving: DraftSaving<unknown> }) {
  const status = detail.live === null ? 'draft' : detail.status
  return (
    <span class="editor-status">
      <span class={`chip chip-${status}`}>{STATUS_TITLES[status]}</span>
      <span role="status">{savingWords(saving.state, detail.live !== null)}</span>
      {saving.state.kind === 'trouble' && (
        <button type="button" class="button button-small" onClick={saving.saveNow}>
          Try again
        </button>
      )}
      {saving.state.kind === 'waiting' && (
        <button type="button" class="button button-small" onClick={saving.saveNow}>
          Save now
        </button>
      )}
    </span>
  )
}

function savingWords(state: SavingState, isPublished: boolean): string {
  switch (state.kind) {
    case 'published':
      return isPublished ? 'As it is published' : 'Nothing is saved yet'
    case 'saved':
      return isPublished ? 'Draft saved; people go by the version before' : 'Draft saved; nobody goes through it yet'
    case 'waiting':
      return 'Saving the draft …'
    case 'trouble':
      return `The draft is not saved: ${state.sentence}`
  }
}
