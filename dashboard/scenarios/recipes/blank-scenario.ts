/** @module A scenario that begins from nothing. */
import type { ScenarioDraft } from '../draft/scenario-draft.ts'

export const BLANK_SCENARIO: Omit<ScenarioDraft, 'scenarioId'> = {
  name: 'New scenario',
  kind: 'triggered',
  entry: { on: 'cart' },
  reentry: { kind: 'never' },
  goal: { kind: 'order' },
  first: '',
  steps: {},
  messages: {},
}
