/** @module Whether the scenario is live, and whether what is typed is saved. */
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import type { DraftSaving } from '../../api/use-draft-saving.ts'
import { SavingNote } from '../../part/SavingNote.tsx'
import { STATUS_TITLES } from '../words/status-words.ts'

export function StatusLine({ detail, saving }: { detail: ScenarioDetail; saving: DraftSaving<unknown> }) {
  const status = detail.live === null ? 'draft' : detail.status
  return (
    <span class="editor-status">
      <span class={`chip chip-${status}`}>{STATUS_TITLES[status]}</span>
      <SavingNote saving={saving} words={detail.live === null ? NEVER_PUBLISHED : PUBLISHED} />
      {saving.state.kind === 'waiting' && (
        <button type="button" class="button button-small" onClick={saving.saveNow}>
          Save now
        </button>
      )}
    </span>
  )
}

const NEVER_PUBLISHED = {
  published: 'Nothing is saved yet',
  saved: 'Draft saved; nobody goes through it yet',
}

const PUBLISHED = {
  published: 'As it is published',
  saved: 'Draft saved; people go by the version before',
}
