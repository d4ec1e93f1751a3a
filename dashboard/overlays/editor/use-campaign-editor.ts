/** @module A hook: one campaign while it is edited, checked, saved and published. */
import { useMemo, useState } from 'preact/hooks'
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignDetail, CampaignWritten, FieldNote } from '../../../contract/campaign-admin.ts'
import { type DraftSaving, useDraftSaving } from '../../api/use-draft-saving.ts'
import { inStep } from '../draft/content-edits.ts'
import { type Draft, draftFrom } from '../draft/draft.ts'
import { checked, notesByField } from '../draft/problems.ts'
import { withValueAt } from '../draft/way.ts'
import type { Editing } from '../field/editing.ts'
import { useVisited } from '../field/use-visited.ts'
import { FIRST_VIEW, type View } from '../preview/view.ts'
import { saveDraft } from './campaign-doors.ts'
import { type CampaignPublishing, useCampaignPublishing } from './use-campaign-publishing.ts'

export interface CampaignEditor {
  editing: Editing
  /** As it would be published; null: something is still to be mended. */
  campaign: Campaign | null
  saving: DraftSaving<Draft>
  publishing: CampaignPublishing
  /** What the preview is to show. */
  view: View
}

/** What the Worker said of the draft last. */
interface Noted {
  warnings: readonly FieldNote[]
  errors: readonly FieldNote[]
}

export interface EditorBeginning {
  detail: CampaignDetail
  /** Said when it opens; null: nothing. */
  begun: string | null
  reload(): void
  restart(words: string): void
}

export function useCampaignEditor({ detail, begun, reload, restart }: EditorBeginning): CampaignEditor {
  const [view, setView] = useState(FIRST_VIEW)
  const { campaignId, live } = detail
  const [draft, setDraft] = useState<Draft>(() =>
    draftFrom(detail.draft?.definition ?? { ...live?.definition, campaignId }),
  )
  const [noted, setNoted] = useState<Noted>({ warnings: detail.warnings, errors: detail.errors })
  const [isTried, setTried] = useState(false)
  const visiting = useVisited()
  const [version, setVersion] = useState<number | null>(live?.version ?? 0)
  const { campaign, errors: own } = useMemo(() => checked(draft), [draft])
  const warnings = useMemo(() => notesByField(noted.warnings), [noted])
  const errors = useMemo(() => new Map([...notesByField(noted.errors), ...own]), [noted, own])
  const note = ({ warnings, errors = [] }: CampaignWritten) => setNoted({ warnings, errors })
  const saving = useDraftSaving({
    draft,
    savedAt: detail.draft?.savedAt ?? 0,
    put: (draft, base) => saveDraft(campaignId, draft, { version, draft: base }),
    onSaved(answer) {
      note(answer)
      // What was put in the place of another builds on what is there now: a third one is told of again.
      setVersion((old) => old ?? answer.version)
    },
    onMeanwhile: () => setVersion(null),
  })
  const publishing = useCampaignPublishing({
    campaignId,
    version,
    saving,
    begun,
    reload,
    restart,
    onWritten(answer) {
      setVersion(answer.version)
      note(answer)
    },
    onPublished() {
      setTried(false)
      saving.settle(draft)
    },
    onMeanwhile: () => setVersion(null),
    onUnfinished: () => setTried(true),
    onRefused(refused) {
      setTried(true)
      setNoted(({ warnings }) => ({ warnings, errors: refused }))
    },
  })
  const change = (act: (old: Draft) => Draft) => setDraft((old) => inStep(act(old)))
  const editing: Editing = {
    draft,
    change,
    set: (way, value) => change((old) => withValueAt(old, way, value)),
    errors,
    warnings,
    isTried,
    look: (part) => setView((old) => ({ ...old, ...part })),
    ...visiting,
  }
  return { editing, campaign, saving, publishing, view }
}
