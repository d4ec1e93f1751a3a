/** @module A hook: one scenario while it is edited, checked, saved and published. */
import { useMemo, useState } from 'preact/hooks'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'
import { type DraftSaving, useDraftSaving } from '../../api/use-draft-saving.ts'
import { withValueAt } from '../../overlays/draft/way.ts'
import { useVisited } from '../../overlays/field/use-visited.ts'
import { checkedScenario, type FaultPlace, faultsByField } from '../draft/faults.ts'
import { type ScenarioDraft, scenarioDraft } from '../draft/scenario-draft.ts'
import { warningsByField, warningsOf } from '../draft/warnings.ts'
import { flowLayout, stepNumbers } from '../flow/flow-layout.ts'
import { inStep } from '../message/in-step.ts'
import { saveDraft } from '../scenario-doors.ts'
import type { EditorNames, ScenarioEditing } from './editing.ts'
import { useNoted } from './use-noted.ts'
import { type ScenarioPublishing, useScenarioPublishing } from './use-scenario-publishing.ts'

export interface ScenarioEditor {
  editing: ScenarioEditing
  /** As it would be published; null: something is still to be mended. */
  scenario: Scenario | null
  saving: DraftSaving<ScenarioDraft>
  publishing: ScenarioPublishing
  /** What is open beside the flow; null: nothing. */
  place: FaultPlace | null
  close(): void
  /** What hinders it is asked of the Worker once more. */
  recheck(): void
}

export interface EditorBeginning {
  detail: ScenarioDetail
  /** Said when it opens; null: nothing. */
  begun: string | null
  reload(): void
  restart(words: string): void
}

export function useScenarioEditor(beginning: EditorBeginning, names: EditorNames): ScenarioEditor {
  const { detail, begun, reload, restart } = beginning
  const { scenarioId, live } = detail
  const [draft, setDraft] = useState<ScenarioDraft>(() =>
    scenarioDraft(detail.draft?.definition ?? { ...live?.definition }, scenarioId),
  )
  const { noted, note } = useNoted(detail)
  const [isTried, setTried] = useState(false)
  const visiting = useVisited()
  const [place, setPlace] = useState<FaultPlace | null>(null)
  const status = detail.status === 'paused' ? 'paused' : 'live'
  const { scenario, faults: own } = useMemo(() => checkedScenario(draft, status), [draft, status])
  const faults = useMemo(() => new Map([...faultsByField(noted.errors), ...own]), [noted, own])
  const layout = useMemo(() => flowLayout(draft), [draft])
  const saving = useDraftSaving({
    draft,
    savedAt: detail.draft?.savedAt ?? 0,
    put: saveDraft,
    onSaved: ({ errors = [], warnings = [] }) => note({ errors, warnings }),
  })
  const publishing = useScenarioPublishing({
    scenarioId,
    version: live?.version ?? 0,
    saving,
    begun,
    reload,
    restart,
    onPublished() {
      setTried(false)
      note({ errors: [] })
      saving.settle(draft)
    },
    onUnfinished: () => setTried(true),
    onRefused(errors) {
      setTried(true)
      note({ errors })
    },
  })
  const change = (act: (old: ScenarioDraft) => ScenarioDraft) => setDraft((old) => inStep(act(old)))
  const editing: ScenarioEditing = {
    draft,
    change,
    set: (way, value) => change((old) => withValueAt(old, way, value)),
    errors: faults,
    faults,
    warnings: useMemo(() => warningsByField(noted.warnings), [noted]),
    known: useMemo(() => warningsOf(noted.warnings, draft), [noted, draft]),
    isTried,
    ...visiting,
    layout,
    numbers: useMemo(() => stepNumbers(layout), [layout]),
    standing: detail.steps,
    names,
    open: setPlace,
  }
  return { editing, scenario, saving, publishing, place, close: () => setPlace(null), recheck: reload }
}
