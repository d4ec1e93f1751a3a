/** @module GET /v1/scenarios, …/:id and …/:id/versions/:n: what there is, how it does, and what was published of it. */
import { Hono } from 'hono'
import type { ListedScenario, ScenarioDetail, ScenarioList } from '../../../contract/scenario/scenario-list.ts'
import { DAY_MS } from '../../core/activity.ts'
import { type CountedScenario, countRuns, noFigures } from '../../store/scenario-figures.ts'
import { listMissedSlots } from '../../store/scenario-slots.ts'
import { listScenarioVersions, readScenarioVersion } from '../../store/scenario-versions.ts'
import { listScenarios, readScenario, type StoredScenario } from '../../store/scenarios.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import type { CheckToPublish } from './check-to-publish.ts'
import type { CheckScenario } from './checked-scenario.ts'
import { ownOrigins } from './own-origins.ts'

/** Of what entered and ended. */
const FIGURES_DAYS = 30

const lately = () => {
  const now = Date.now()
  return { since: now - FIGURES_DAYS * DAY_MS, now }
}

/** Of one that is not there for those who ask. */
const NO_SCENARIO = { detail: 'There is no scenario with this id.' }

/** The doors; `check` says what is wrong with a draft by itself, `checkAll` with its messages, too. */
export const scenarios = (check: CheckScenario, checkAll: CheckToPublish) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const [all, figures] = await Promise.all([listScenarios(c.env.DB), countRuns(c.env.DB, null, lately())])
      return c.json<ScenarioList>({ scenarios: all.map((each) => listed(each, figures.get(each.scenarioId), check)) })
    })

    .get('/:id', async (c) => {
      const id = c.req.param('id')
      const [stored, versions, figures, missedSlots] = await Promise.all([
        readScenario(c.env.DB, id),
        listScenarioVersions(c.env.DB, id),
        countRuns(c.env.DB, id, lately()),
        listMissedSlots(c.env.DB, id, lately().since),
      ])
      if (!stored) return problem(c, 'not_found', NO_SCENARIO)
      const { steps, ...counted } = figures.get(id) ?? noFigures()
      const { status, live, draft } = stored
      const raw = asPublished((draft ?? live)?.definition ?? {})
      const { errors, warnings } = await checkAll(c.env.DB, id, raw, ownOrigins(c))
      return c.json<ScenarioDetail>({
        ...{ scenarioId: id, status, live, draft, versions, figures: counted, steps },
        ...{ errors: draft ? errors : [], warnings },
        ...(missedSlots.length > 0 && { missedSlots }),
      })
    })

    .get('/:id/versions/:n', async (c) => {
      const version = Number(c.req.param('n'))
      const found = Number.isInteger(version) ? await readScenarioVersion(c.env.DB, c.req.param('id'), version) : null
      return found
        ? c.json(found)
        : problem(c, 'not_found', { detail: 'There is no such version of this scenario (any more).' })
    })

/** A draft is checked as what it would be. */
const asPublished = <Raw extends Record<string, unknown>>(raw: Raw) => ({ ...raw, status: 'live' })

function listed(
  { scenarioId, status, version, live, draft }: StoredScenario,
  counted: CountedScenario = noFigures(),
  check: CheckScenario,
): ListedScenario {
  const { steps: _, ...figures } = counted
  const whole = live?.definition ?? (draft && check(scenarioId, asPublished(draft.definition)).scenario)
  const name = whole?.name ?? draft?.definition.name
  return {
    scenarioId,
    name: typeof name === 'string' ? name : scenarioId,
    ...{ status, version, figures, kind: whole?.kind ?? null, entry: whole?.entry.on ?? null },
    ...(whole && { begins: whole.entry }),
    ...(whole?.holdout !== undefined && { holdout: whole.holdout }),
    publishedAt: live?.publishedAt ?? null,
    draftAt: draft?.savedAt ?? null,
  }
}
