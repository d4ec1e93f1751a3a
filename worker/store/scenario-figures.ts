/** @module How scenarios do, counted from their runs in D1. */
import { RUN_OUTCOMES, type RunOutcome } from '../../contract/scenario/run.ts'
import type { ScenarioFigures } from '../../contract/scenario/scenario-list.ts'

/** Of one scenario; `steps`: open runs by the step at which they stand. */
export type CountedScenario = ScenarioFigures & { steps: Record<string, number> }

/** Nobody came yet. */
export const noFigures = (): CountedScenario => ({
  ...{ running: 0, waiting: 0, entered: 0, steps: {}, sent: 0 },
  ended: Object.fromEntries(RUN_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RunOutcome, number>,
})

const OPEN = `SELECT r.scenario_id, r.step_id, COUNT(*) AS runs, SUM(r.entered_at >= ?2) AS entered
  FROM scenarios AS s JOIN scenario_runs AS r ON r.scenario_id = s.scenario_id AND r.ended_at IS NULL
  WHERE ?1 IS NULL OR s.scenario_id = ?1 GROUP BY r.scenario_id, r.step_id`

const ENDED = `SELECT r.scenario_id, r.outcome, COUNT(*) AS runs, SUM(r.entered_at >= ?2) AS entered
  FROM scenarios AS s JOIN scenario_runs AS r ON r.scenario_id = s.scenario_id AND r.ended_at >= ?2
  WHERE ?1 IS NULL OR s.scenario_id = ?1 GROUP BY r.scenario_id, r.outcome`

const DUE = `SELECT r.scenario_id, COUNT(*) AS runs
  FROM scenarios AS s JOIN scenario_runs AS r ON r.scenario_id = s.scenario_id AND r.due_at <= ?2
  WHERE ?1 IS NULL OR s.scenario_id = ?1 GROUP BY r.scenario_id`

const SENT = `SELECT m.scenario_id, COUNT(*) AS runs FROM scenarios AS s
  JOIN messages AS m ON m.scenario_id = s.scenario_id AND m.asked_at >= ?2 AND m.state = 'sent'
  WHERE ?1 IS NULL OR s.scenario_id = ?1 GROUP BY m.scenario_id`

interface Counted {
  scenario_id: string
  runs: number
  entered?: number
  step_id?: string
  outcome?: RunOutcome
}

/**
 * Of one scenario, or of all (null), by id. `since` and `now` in ms UTC. Reads an index entry for each open run, and for
 * each that ended since.
 */
export async function countRuns(
  db: D1Database,
  scenarioId: string | null,
  { since, now }: { since: number; now: number },
): Promise<Map<string, CountedScenario>> {
  const [open, ended, due, sent] = await db.batch<Counted>([
    db.prepare(OPEN).bind(scenarioId, since),
    db.prepare(ENDED).bind(scenarioId, since),
    db.prepare(DUE).bind(scenarioId, now),
    db.prepare(SENT).bind(scenarioId, since),
  ])
  const all = new Map<string, CountedScenario>()
  const of = ({ scenario_id }: Counted): CountedScenario => {
    const figures = all.get(scenario_id) ?? noFigures()
    all.set(scenario_id, figures)
    return figures
  }
  for (const row of open?.results ?? []) {
    const figures = of(row)
    figures.running += row.runs
    figures.waiting += row.runs
    figures.entered += row.entered ?? 0
    figures.steps[row.step_id ?? ''] = row.runs
  }
  for (const row of ended?.results ?? []) {
    if (row.outcome) of(row).ended[row.outcome] = row.runs
    of(row).entered += row.entered ?? 0
  }
  for (const row of due?.results ?? []) of(row).waiting -= row.runs
  for (const row of sent?.results ?? []) of(row).sent = row.runs
  return all
}
