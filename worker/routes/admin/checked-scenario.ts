/** @module Checks a scenario as an owner wrote it. */
import type { FieldNote, RawCampaign } from '../../../contract/campaign-admin.ts'
import { parse } from '../../../contract/parse.ts'
import { type Scenario, ScenarioSchema } from '../../../contract/scenario/scenario.ts'

/** The check that the doors of scenarios are handed. */
export type CheckScenario = typeof checkedScenario

/** Null where there are errors. */
export function checkedScenario(
  scenarioId: string,
  raw: RawCampaign,
): { scenario: Scenario | null; errors: FieldNote[] } {
  const parsed = parse(ScenarioSchema, { scenarioId, ...raw })
  const errors: FieldNote[] = parsed.ok ? [] : parsed.errors
  if (raw.scenarioId !== undefined && raw.scenarioId !== scenarioId)
    errors.push({ field: 'scenarioId', message: `is not the "${scenarioId}" of the address` })
  return { scenario: parsed.ok && errors.length === 0 ? parsed.value : null, errors }
}
