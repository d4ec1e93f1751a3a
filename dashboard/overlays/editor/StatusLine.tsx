/** @module Whether the campaign is live, and whether what is typed is saved. */
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import type { DraftSaving } from '../../api/use-draft-saving.ts'
import { SavingNote } from '../../part/SavingNote.tsx'
import { statusWord } from '../status-word.ts'

export function StatusLine({ live, saving }: { live: CampaignDetail['live']; saving: DraftSaving<unknown> }) {
  const status = live?.definition.status ?? 'draft'
  return (
    <span class="editor-status">
      <span class={`chip chip-${status}`}>{statusWord(status)}</span>
      <SavingNote saving={saving} words={live === null ? NEVER_PUBLISHED : PUBLISHED} />
    </span>
  )
}

const NEVER_PUBLISHED = {
  published: 'Nothing is saved yet',
  saved: 'Draft saved; visitors see nothing of it',
}

const PUBLISHED = {
  published: 'As visitors see it',
  saved: 'Draft saved; visitors see the version before',
}
