/** @module The screen of one scenario: its editor, once it is read. */
import { useEdited } from '../../api/use-edited.ts'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { ScenarioHead } from '../part/ScenarioHead.tsx'
import { isUnknown, UnknownScenario } from '../part/UnknownScenario.tsx'
import { readScenario } from '../scenario-doors.ts'
import { ScenarioEditorView } from './ScenarioEditorView.tsx'

export function ScenarioScreen({ scenarioId }: { scenarioId: string }) {
  const { detail, trouble, beginning, reload, restart } = useEdited(() => readScenario(scenarioId))
  if (isUnknown(trouble)) return <UnknownScenario />
  return (
    <>
      {detail === null && <ScenarioHead title="Scenario" />}
      <TroubleNote trouble={trouble} readAt={null} onRetry={reload} />
      {detail === null && !trouble && <Waiting rows={6} label="Reading the scenario" />}
      {detail !== null && (
        <ScenarioEditorView
          key={beginning.number}
          detail={detail}
          begun={beginning.words}
          reload={reload}
          restart={restart}
        />
      )}
    </>
  )
}
