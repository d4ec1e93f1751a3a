/** @module PUT /v1/scenarios/:id publishes or keeps a draft; DELETE …/draft; POST …/status, …/roll-back and …/stop. */
import { type Context, Hono } from 'hono'
import type { FieldNote, RawCampaign } from '../../../contract/campaign-admin.ts'
import { CampaignIdSchema } from '../../../contract/campaign-id.ts'
import { CampaignStatusSchema, RollBackSchema } from '../../../contract/campaign-write.ts'
import { parse } from '../../../contract/parse.ts'
import { RawCampaignSchema } from '../../../contract/raw-campaign.ts'
import type { ScenarioWritten } from '../../../contract/scenario/scenario-list.ts'
import { readScenarioVersion } from '../../store/scenario-versions.ts'
import {
  deleteScenarioDraft,
  publishScenario,
  readScenario,
  saveScenarioDraft,
  setScenarioStatus,
} from '../../store/scenarios.ts'
import { stopAllRuns } from '../../store/stop-runs.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import type { CheckToPublish } from './check-to-publish.ts'
import { ownOrigins } from './own-origins.ts'
import { readDeepJson, SCENARIO_LIMITS } from './read-deep-json.ts'
import { keepStepAddresses } from './step-addresses.ts'

const NEVER = { detail: 'There is no scenario with this id that was ever published.' }

/** The doors; `check` says what is wrong with a scenario and its messages. */
export const scenarioWrites = (check: CheckToPublish) =>
  new Hono<AppEnv>()
    .put('/:id', async (c) => {
      const read = await readDeepJson(c, RawCampaignSchema, SCENARIO_LIMITS)
      if ('refusal' in read) return read.refusal
      const id = c.req.param('id')
      if (!parse(CampaignIdSchema, id).ok)
        return requestInvalid(c, [{ field: 'scenarioId', message: 'is not an id such as left-a-cart' }])
      if (read.value.status === 'draft') return keepDraft(c, id, read.value, check)
      return publish(c, await check(c.env.DB, id, read.value, ownOrigins(c)), baseOf(c, 'version'))
    })

    .delete('/:id/draft', async (c) => {
      const id = c.req.param('id')
      await deleteScenarioDraft(c.env.DB, id)
      return c.json<ScenarioWritten>(await standing(c, id))
    })

    .post('/:id/status', async (c) => {
      const read = await readJson(c, CampaignStatusSchema, 1024)
      if ('refusal' in read) return read.refusal
      const id = c.req.param('id')
      const { status } = read.value
      if (!(await setScenarioStatus(c.env.DB, id, { status, now: Date.now() }))) return problem(c, 'not_found', NEVER)
      await scheduler(c).scenarioChanged(id, status)
      return c.json<ScenarioWritten>(await standing(c, id))
    })

    .post('/:id/roll-back', async (c) => {
      const read = await readJson(c, RollBackSchema, 1024)
      if ('refusal' in read) return read.refusal
      const id = c.req.param('id')
      const [now, then] = await Promise.all([
        readScenario(c.env.DB, id),
        readScenarioVersion(c.env.DB, id, read.value.version),
      ])
      if (!now?.live || !then)
        return problem(c, 'not_found', { detail: 'There is no such version of this scenario (any more).' })
      // What it said comes back; whether it takes people in stays as it is.
      const raw = { ...then.definition, status: now.status }
      const checked = await check(c.env.DB, id, raw, ownOrigins(c))
      return publish(c, checked, now.version)
    })

    .post('/:id/stop', async (c) => {
      const id = c.req.param('id')
      const now = Date.now()
      // Paused first, so that nobody enters and nothing goes on while runs end.
      if (!(await setScenarioStatus(c.env.DB, id, { status: 'paused', now }))) return problem(c, 'not_found', NEVER)
      await scheduler(c).scenarioChanged(id, 'stopped')
      const stopped = await stopAllRuns(c.env.DB, id, now)
      return c.json<ScenarioWritten>({ ...(await standing(c, id)), stopped })
    })

const scheduler = (c: Context<AppEnv>) => c.env.SCHEDULER.getByName('shop')

/** What it builds on: a version, or when the draft was saved (ms UTC); 0: none; null: it does not say. */
function baseOf(c: Context<AppEnv>, what: 'version' | 'draft'): number | null {
  const text = c.req.query(what) ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}

const changed = (c: Context<AppEnv>, what: 'published' | 'saved'): Response =>
  problem(c, 'scenario_changed', {
    detail: `Somebody else has ${what} this scenario since you opened it. Load it again; nothing was changed.`,
  })

async function publish(c: Context<AppEnv>, checked: Checked, base: number | null): Promise<Response> {
  const { scenario, errors, warnings } = checked
  if (!scenario)
    return problem(c, 'scenario_invalid', { detail: 'Nothing was published. Mend the fields named here.', errors })
  const { scenarioId, status } = scenario
  const version = await publishScenario(c.env.DB, scenario, { now: Date.now(), by: c.var.admin, base })
  if (version === null) return changed(c, 'published')
  await keepStepAddresses(c.env.DB, scenario, new URL(c.req.url).origin)
  await scheduler(c).scenarioChanged(scenarioId, status === 'live' ? 'live' : 'paused')
  return c.json<ScenarioWritten>({ scenarioId, status, version, ...noted(warnings) })
}

type Checked = Awaited<ReturnType<CheckToPublish>>

const noted = (warnings: FieldNote[]) => (warnings.length > 0 ? { warnings } : {})

async function keepDraft(c: Context<AppEnv>, scenarioId: string, definition: RawCampaign, check: CheckToPublish) {
  const savedAt = Date.now()
  const base = { now: savedAt, base: baseOf(c, 'draft') }
  if (!(await saveScenarioDraft(c.env.DB, { scenarioId, definition: { ...definition, scenarioId } }, base)))
    return changed(c, 'saved')
  const { errors, warnings } = await check(c.env.DB, scenarioId, { ...definition, scenarioId }, ownOrigins(c))
  return c.json<ScenarioWritten>({ ...(await standing(c, scenarioId)), savedAt, errors, ...noted(warnings) })
}

/** What is published goes on as it was. */
async function standing(c: Context<AppEnv>, scenarioId: string): Promise<ScenarioWritten> {
  const stored = await readScenario(c.env.DB, scenarioId)
  return { scenarioId, status: stored?.status ?? 'draft', version: stored?.version ?? 0 }
}
