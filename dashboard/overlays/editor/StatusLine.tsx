/** @module Whether the campaign is live, and whether what is typed is saved. */
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import type { DraftSaving, SavingState } from '../../api/use-draft-saving.ts'
import { statusWord } from '../status-word.ts'

export function StatusLine({ live, saving }: { live: CampaignDetail['live']; saving: DraftSaving<unknown> }) {
  const status = live?.definition.status ?? 'draft'
  return (
    <span class="editor-status">
      <span class={`chip chip-${status}`}>{statusWord(status)}</span>
      <span role="status">{draftWords(saving.state, live !== null)}</span>
      {saving.state.kind === 'trouble' && (
        <button type="button" class="button button-small" onClick={saving.saveNow}>
          Try again
        </button>
      )}
    </span>
  )
}

function draftWords(state: SavingState, isPublished: boolean): string {
  switch (state.kind) {
    case 'published':
      return isPublished ? 'As visitors see it' : 'Nothing is saved yet'
    case 'saved':
      return isPublished ? 'Draft saved; visitors see the version before' : 'Draft saved; visitors see nothing of it'
    case 'waiting':
      return 'Saving the draft …'
    case 'trouble':
      return `The draft is not saved: ${state.sentence}`
  }
}
