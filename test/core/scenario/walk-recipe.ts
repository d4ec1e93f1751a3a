/** @module Takes one person through a recipe, by the very rules of the engine: a clock, and no other part. */
import assert from 'node:assert/strict'
import { parse } from '../../../contract/parse.ts'
import { RECIPES } from '../../../contract/recipes/recipes.ts'
import { scenarioOf } from '../../../contract/recipes/scenario-of.ts'
import type { Run, RunOutcome } from '../../../contract/scenario/run.ts'
import { type Scenario, ScenarioSchema } from '../../../contract/scenario/scenario.ts'
import { DAY_MS, dayOf } from '../../../worker/core/activity.ts'
import { nextAllowedAt } from '../../../worker/core/message/quiet-hours.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { addToOrders } from '../../../worker/core/order-sums.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { awaitedSend, hearSend } from '../../../worker/core/scenario/hear-send.ts'
import { nextLocal } from '../../../worker/core/scenario/next-local.ts'
import type { RunLook } from '../../../worker/core/scenario/run-look.ts'
import type { RunPerson } from '../../../worker/core/scenario/run-person.ts'
import { stepRun } from '../../../worker/core/scenario/step-run.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { NOW } from '../sample-event.ts'

const HOUR = 3_600_000

/** What a person did, in hours from the beginning on; `today`: what is counted of the day it began. */
export interface Life {
  /** Visits; there is always one at 0. */
  visits?: number[]
  orders?: number[]
  /** Orders that count, from before. */
  ordersBefore?: number
  /** From when until when something lies in the cart. */
  cart?: { until?: number }
  today?: Partial<Record<'view_item' | 'active_seconds' | 'email_open', number>>
  firstSeenDaysAgo?: number
  /** Days since the last visit, when it begins. */
  awayDays?: number
  habits?: RunPerson['habits']
  timeZone?: string
  /** 21 to 9 of the person's clock. @default false */
  isQuietAtNight?: boolean
  beginsAt?: number
}

/** What the person noticed: a message, or an effect; and how many hours after the beginning. */
export type Noticed = [what: string, hours: number]

const models = defaultModels('EUR')

const recipeScenario = (recipeId: string): Scenario => {
  const recipe = RECIPES.find((each) => each.recipeId === recipeId)
  assert.ok(recipe, recipeId)
  const parsed = parse(ScenarioSchema, scenarioOf(recipe))
  assert.ok(parsed.ok)
  return { ...parsed.value, holdout: 0 }
}

/** All that is sent and done until the run ends. Every message counts as sent when it is asked for. */
export function walkRecipe(recipeId: string, life: Life): { noticed: Noticed[]; outcome: RunOutcome | null } {
  const scenario = recipeScenario(recipeId)
  const { beginsAt = NOW } = life
  const noticed: Noticed[] = []
  let now = beginsAt
  let run: Run = {
    ...{ runId: 'run', scenarioId: recipeId, version: 1, profileId: 'ann', key: '', enteredAt: now, reachedAt: now },
    ...{ stepId: scenario.first, asked: 0, dueAt: now, outcome: null, endedAt: null },
    subject: scenario.entry.on === 'order' ? { transactionId: 'T-1' } : {},
    trail: [{ at: now, stepId: scenario.first, what: { kind: 'entered' } }],
  }
  const first = personAt(life, now).subject
  assert.ok(
    !scenario.audience || matches(scenario.audience, first, { now, models }),
    `${recipeId}: not in its audience`,
  )
  for (let looks = 0; run.stepId !== null; looks++) {
    assert.ok(looks < 100, `${recipeId} goes on for ever`)
    now = Math.max(now, run.dueAt ?? now)
    const look = lookAt(scenario, life, now)
    const sendId = awaitedSend(run)
    const stepped = sendId
      ? hearSend(run, { sendId, state: 'sent', why: null, untilAt: null, startedAt: null }, look)
      : stepRun(run, look)
    assert.ok(stepped)
    run = stepped.run
    for (const effect of stepped.effects)
      noticed.push([effect.kind === 'send' ? effect.request.messageId : effect.kind, (now - beginsAt) / HOUR])
  }
  return { noticed, outcome: run.outcome }
}

function lookAt(scenario: Scenario, life: Life, now: number): RunLook {
  const mayGo: RunLook['mayGo'] = ({ timeZone }, kind, at) => {
    if (!life.isQuietAtNight || kind === 'transactional') return null
    const untilAt = nextAllowedAt(at, { from: 21, to: 9 }, { timeZone, shopZone: 'UTC' })
    return untilAt > at ? { untilAt, why: 'quiet_hours' } : null
  }
  /** On the hour; by what it is chosen, best-time-by.test.ts says. */
  const bestTime: RunLook['bestTime'] = (_, { habits, timeZone }, { from }) =>
    habits.hour === null ? null : { at: nextLocal(from, { hour: habits.hour, weekday: null }, timeZone), why: 'best' }
  return {
    scenario,
    now,
    matches,
    mayGo,
    bestTime,
    person: personAt(life, now),
    shopHoldout: 0,
    revision: 0,
    isHeld: false,
  }
}

/** The person as they are at a moment. */
function personAt({ visits = [], orders = [], cart, ...life }: Life, now: number): RunPerson {
  const { beginsAt = NOW } = life
  const until = (hours: number[]) => hours.map((each) => beginsAt + each * HOUR).filter((at) => at <= now)
  const ordered = until(orders)
  const lastAt = Math.max(beginsAt - (life.awayDays ?? 0) * DAY_MS, ...until(visits))
  const { state, ...stranger } = newProfile('ann')
  const isFilled = cart !== undefined && now < beginsAt + (cart.until ?? Number.POSITIVE_INFINITY) * HOUR
  const earlier = Array.from({ length: life.ordersBefore ?? 0 }, (_, n) => beginsAt - n * DAY_MS)
  const latest = <Value>(value: Value) => ({ value, at: beginsAt, key: '' })
  const sums = [...earlier, ...ordered].map((at) => ({ day: dayOf(at), orders: 1, currency: 'EUR', minor: 1000 }))
  return {
    subject: {
      ...stranger,
      firstSeenAt: beginsAt - (life.firstSeenDaysAgo ?? 0) * DAY_MS,
      lastSeenAt: lastAt,
      state: {
        ...state,
        activity: life.today ? { [dayOf(beginsAt)]: life.today } : {},
        sessions: { recent: [], older: 2 },
        cart: isFilled ? latest({ items: [{ productId: 'pot' }], valueMinor: 1000, currency: 'EUR' }) : null,
        orders: sums.reduce(addToOrders, state.orders),
      },
    },
    timeZone: life.timeZone ?? 'UTC',
    habits: life.habits ?? { hour: null, weekday: null },
    activeAt: lastAt,
    orderedAt: Math.max(0, ...ordered),
    models,
  }
}
