/** @module What the parts of the editor of a scenario share: the draft, its flow, and what is open beside it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FieldEditing } from '../../overlays/field/fields.ts'
import type { FaultPlace, Faults } from '../draft/faults.ts'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import type { Warning } from '../draft/warnings.ts'
import type { FlowSequence } from '../flow/flow-layout.ts'

/** Names of what a scenario mentions by id. */
export interface EditorNames {
  segments: Record<string, string>
  campaigns: Record<string, string>
}

export interface ScenarioEditing extends FieldEditing {
  draft: ScenarioDraft
  change(act: (draft: ScenarioDraft) => ScenarioDraft): void
  faults: Faults
  /** What the Worker says should be known, though it may go live so. */
  known: readonly Warning[]
  layout: FlowSequence
  /** Of the steps, as they are counted from top to bottom. */
  numbers: ReadonlyMap<string, string>
  /** People who stand at a step now, by its id. */
  standing: Record<string, number>
  names: EditorNames
  /** Opens what is to be edited beside the flow. */
  open(place: FaultPlace): void
}

export const ScenarioContext = createContext<ScenarioEditing | null>(null)

/** Only inside of the editor. */
export function useScenario(): ScenarioEditing {
  const editing = useContext(ScenarioContext)
  if (editing === null) throw new Error('No editor of a scenario around this')
  return editing
}
