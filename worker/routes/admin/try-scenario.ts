/** @module POST /v1/scenarios/try: what would happen to a person step by step. Nothing is written and nothing is sent. */
import { Hono } from 'hono'
import type { ScenarioTrial } from '../../../contract/scenario/scenario-list.ts'
import { TryScenarioSchema } from '../../../contract/scenario/try-scenario.ts'
import { bestTimeBy } from '../../core/scenario/best-time-by.ts'
import { mayGoBy } from '../../core/scenario/may-go-by.ts'
import { runPersonOf } from '../../core/scenario/run-person-of.ts'
import type { tryScenario } from '../../core/scenario/try-scenario.ts'
import type { Matches } from '../../core/segment/matches.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { readPeopleOfRuns } from '../../store/people-of-runs.ts'
import { readModel } from '../../store/read-model.ts'
import { readShopTiming } from '../../store/shop-timing.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import type { CheckScenario } from './checked-scenario.ts'
import { readDeepJson, SCENARIO_LIMITS } from './read-deep-json.ts'

/** What the door is handed, so that it is read without it. */
export interface TrialParts {
  check: CheckScenario
  tryScenario: typeof tryScenario
  matches: Matches
}

/** The door. */
export const scenarioTrial = ({ check, tryScenario, matches }: TrialParts) =>
  new Hono<AppEnv>().post('/try', async (c) => {
    const read = await readDeepJson(c, TryScenarioSchema, SCENARIO_LIMITS)
    if ('refusal' in read) return read.refusal
    const { scenario: raw, profileId } = read.value
    const id = typeof raw.scenarioId === 'string' ? raw.scenarioId : 'trial'
    const { scenario, errors } = check(id, raw)
    if (!scenario) return problem(c, 'scenario_invalid', { detail: 'Mend the fields named here first.', errors })
    const db = c.env.DB
    const [people, models, shop, messages, hours] = await Promise.all([
      readPeopleOfRuns(db, [profileId]),
      readCustomerModels(db),
      readShopTiming(db),
      readMessageSettings(db),
      readModel(db, 'hours'),
    ])
    const subject = people.get(profileId)
    if (!subject) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
    const look = {
      ...{ scenario, matches, now: Date.now(), shopHoldout: shop.holdout, revision: 0, isHeld: false },
      person: runPersonOf(subject, { shopZone: shop.timeZone, models }),
      mayGo: mayGoBy(messages, shop.timeZone),
      bestTime: bestTimeBy(messages, { shopZone: shop.timeZone, hours: hours?.body ?? null }),
    }
    return c.json<ScenarioTrial>(tryScenario({ subject: {}, scenarioId: scenario.scenarioId }, look))
  })
