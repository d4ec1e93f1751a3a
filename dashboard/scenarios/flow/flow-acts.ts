/** @module What the parts of the flow may do to it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ScenarioDraft } from '../draft/scenario-draft.ts'

export interface FlowActs {
  act(
    next: (draft: ScenarioDraft) => ScenarioDraft,
    /** `focusOn`: an id. `lost`: that of what goes and can be brought back. */
    said: { words: string; focusOn: string; lost?: string },
  ): void
  /** Opens a step to be edited. */
  open(stepId: string): void
}

export const FlowActsContext = createContext<FlowActs | null>(null)

/** Only inside of the flow. */
export function useFlow(): FlowActs {
  const acts = useContext(FlowActsContext)
  if (acts === null) throw new Error('No flow around this step')
  return acts
}

/** Ids by which the focus finds them. */
export const stepElementId = (stepId: string): string => `flow-step-${stepId}`

export const gapElementId = (at: string, index: number): string => `flow-gap-${at.replace(/[^\w-]+/g, '-')}-${index}`
