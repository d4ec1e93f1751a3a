/** @module The editor of a campaign: its parts, its preview, saving and publishing. */
import { useState } from 'preact/hooks'
import type { SegmentList } from '../../../contract/segment.ts'
import { useReading } from '../../api/use-reading.ts'
import { LeaveQuestion } from '../../leave/LeaveQuestion.tsx'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { hrefOf } from '../../route.ts'
import { CampaignHead } from '../CampaignHead.tsx'
import { type Section, sectionOf } from '../draft/sections.ts'
import { EditingProvider } from '../field/EditingProvider.tsx'
import { LineField } from '../field/LineField.tsx'
import { fieldId } from '../field/use-field.ts'
import { PreviewPane } from '../preview/PreviewPane.tsx'
import { VersionsSection } from '../section/VersionsSection.tsx'
import { PreviewLink } from './PreviewLink.tsx'
import { PublishCard } from './PublishCard.tsx'
import { SectionNav } from './SectionNav.tsx'
import { SectionView } from './SectionView.tsx'
import { StatusLine } from './StatusLine.tsx'
import { type EditorBeginning, useCampaignEditor } from './use-campaign-editor.ts'

export function Editor(beginning: EditorBeginning) {
  const { detail } = beginning
  const editor = useCampaignEditor(beginning)
  const { editing, campaign, saving, publishing, view } = editor
  const [section, setSection] = useState<Section>('content')
  const { value } = useReading<SegmentList>('/v1/segments', null)
  const segmentNames = Object.fromEntries((value?.segments ?? []).map(({ segmentId, name }) => [segmentId, name]))
  const focusNext = useFocusNext()
  const { draft } = editing

  function open(next: Section) {
    setSection(next)
    if (next !== 'languages') editing.look({ language: '' })
  }

  /** Opens the part in which the field is, and puts the focus there. */
  function goTo(field: string) {
    open(sectionOf(field) ?? section)
    focusNext(fieldId(field))
  }

  return (
    <EditingProvider editing={editing}>
      <LeaveQuestion unsaved={saving.isUnsaved} />
      <CampaignHead title={draft.name.trim() || 'New overlay'} sub={<StatusLine live={detail.live} saving={saving} />}>
        {detail.live !== null && (
          <a class="button" href={hrefOf({ screen: 'campaign-figures', campaignId: detail.campaignId })}>
            Figures
          </a>
        )}
      </CampaignHead>
      <div class="editor">
        <div class="editor-form">
          <div class="editor-name">
            <LineField way="name" label="Name" most={120} help="Only you see it." />
          </div>
          <button
            type="button"
            class="button button-small editor-jump"
            onClick={() => document.querySelector('.editor-side')?.scrollIntoView()}
          >
            To the preview and publishing
          </button>
          <SectionNav section={section} onChoose={open} />
          {section === 'versions' ? (
            <VersionsSection detail={detail} publishing={publishing} />
          ) : (
            <SectionView section={section} />
          )}
        </div>
        <div class="editor-side">
          <PublishCard detail={detail} campaign={campaign} editor={editor} segmentNames={segmentNames} goTo={goTo} />
          <PreviewPane draft={draft} wanted={view} onLook={editing.look}>
            <PreviewLink draft={draft} campaign={campaign} segmentNames={segmentNames} />
          </PreviewPane>
        </div>
      </div>
    </EditingProvider>
  )
}
