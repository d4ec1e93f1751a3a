/** @module The editor of a scenario: its flow from top to bottom, what is edited beside it, and publishing. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { SegmentList } from '../../../contract/segment.ts'
import { useReading } from '../../api/use-reading.ts'
import { LeaveQuestion } from '../../leave/LeaveQuestion.tsx'
import { FieldsContext } from '../../overlays/field/fields.ts'
import { LineField } from '../../overlays/field/LineField.tsx'
import { fieldId } from '../../overlays/field/use-field.ts'
import { useFocusNext } from '../../part/use-focus-next.ts'
import { hrefOf } from '../../route.ts'
import { type FaultPlace, placeOfFault } from '../draft/faults.ts'
import { FlowView } from '../flow/FlowView.tsx'
import { ScenarioHead } from '../part/ScenarioHead.tsx'
import { BeginSheet } from '../sheet/BeginSheet.tsx'
import { RulesSheet } from '../sheet/RulesSheet.tsx'
import { StepSheet } from '../sheet/StepSheet.tsx'
import { TryCard } from '../try/TryCard.tsx'
import { ScenarioContext } from './editing.ts'
import { PublishCard } from './PublishCard.tsx'
import { RecipeCheck } from './RecipeCheck.tsx'
import { ScenarioVersions } from './ScenarioVersions.tsx'
import { StatusLine } from './StatusLine.tsx'
import { type EditorBeginning, useScenarioEditor } from './use-scenario-editor.ts'

export function ScenarioEditorView(beginning: EditorBeginning) {
  const { detail } = beginning
  const names = useNames()
  const editor = useScenarioEditor(beginning, names)
  const { editing, saving, place, close } = editor
  const focusNext = useFocusNext()
  const { draft } = editing

  function goTo(field: string) {
    const at = placeOfFault(field, draft.steps)
    if (at.kind !== 'name') editing.open(at)
    focusNext(fieldId(field))
  }

  return (
    <ScenarioContext.Provider value={editing}>
      <FieldsContext.Provider value={editing}>
        <LeaveQuestion unsaved={saving.isUnsaved} />
        <ScenarioHead title={draft.name.trim() || 'New scenario'} sub={<StatusLine detail={detail} saving={saving} />}>
          {detail.live !== null && (
            <a class="button" href={hrefOf({ screen: 'scenario-runs', scenarioId: detail.scenarioId })}>
              Who goes through
            </a>
          )}
        </ScenarioHead>
        <div class="editor scenario-editor">
          <div class="editor-form">
            {detail.live === null && <RecipeCheck scenarioId={detail.scenarioId} />}
            <div class="editor-name">
              <LineField way="name" label="Name" most={120} help="Only you see it." />
            </div>
            <FlowView />
          </div>
          <div class="editor-side">
            <PublishCard detail={detail} editor={editor} goTo={goTo} />
            <TryCard draft={draft} scenario={editor.scenario} />
            <ScenarioVersions detail={detail} publishing={editor.publishing} />
          </div>
        </div>
        <OpenSheet place={place} onClose={close} />
      </FieldsContext.Provider>
    </ScenarioContext.Provider>
  )
}

function OpenSheet({ place, onClose }: { place: FaultPlace | null; onClose(): void }) {
  switch (place?.kind) {
    case 'step':
      return <StepSheet key={place.stepId} stepId={place.stepId} onClose={onClose} />
    case 'begin':
      return <BeginSheet onClose={onClose} />
    case 'rules':
      return <RulesSheet onClose={onClose} />
    case 'name':
    case undefined:
      return null
  }
}

function useNames() {
  const segments = useReading<SegmentList>('/v1/segments', null)
  const campaigns = useReading<CampaignList>('/v1/campaigns', null)
  const { campaigns: listed = [], drafts = [] } = campaigns.value ?? {}
  return {
    segments: Object.fromEntries((segments.value?.segments ?? []).map(({ segmentId, name }) => [segmentId, name])),
    campaigns: Object.fromEntries([...drafts, ...listed].map(({ campaignId, name }) => [campaignId, name])),
  }
}
