/** @module GET /v1/calendar: the month ahead. */
import { Hono } from 'hono'
import type { Condition } from '../../../contract/condition.ts'
import { CALENDAR_DAYS, type CalendarCollision, type MessageCalendar } from '../../../contract/message/calendar.ts'
import { DAY_MS } from '../../core/activity.ts'
import { collisionsOf } from '../../core/calendar/collisions.ts'
import { type ComingSlot, comingSlots } from '../../core/calendar/coming-slots.ts'
import { monthAhead, purposeShares } from '../../core/calendar/month-ahead.ts'
import { listUsualDays, listWaitingRuns } from '../../store/calendar-facts.ts'
import type { countMembers } from '../../store/count-members.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { listLiveScenarios } from '../../store/scenario-definitions.ts'
import { readShopTiming } from '../../store/shop-timing.ts'
import type { AppEnv } from '../app-env.ts'

/** All audiences together are counted for so long, ms; what is left then is said to be uncounted. */
const MOST_MS = 3_000

type CountPeople = (condition: Condition) => Promise<number | null>

/** `countPeople` is handed in, so that this is read without it. */
export const calendar = (countPeople: typeof countMembers) =>
  new Hono<AppEnv>().get('/', async (c) => {
    const db = c.env.DB
    const now = Date.now()
    const untilAt = now + CALENDAR_DAYS * DAY_MS
    const [live, { timeZone }, { cap }, waiting, usual, models] = await Promise.all([
      listLiveScenarios(db),
      readShopTiming(db),
      readMessageSettings(db),
      listWaitingRuns(db, untilAt),
      listUsualDays(db, now),
      readCustomerModels(db),
    ])
    const count = counter((condition, leftMs) => countPeople(db, condition, { now, models, leftMs }))
    const scenarios = live.map(({ scenario }) => scenario)
    const coming = comingSlots(scenarios, { now, untilAt, timeZone })
    const slots = await counted(coming, count)
    const scheduled = new Set(slots.map(({ scenarioId }) => scenarioId))
    const days = monthAhead(
      {
        scenarios,
        waiting,
        // What is set for moments is told by them.
        usual: usual.filter(({ scenarioId }) => !scheduled.has(scenarioId)),
        slots: slots.flatMap(({ people, ...slot }) => (people === null ? [] : [{ ...slot, people }])),
      },
      { now, days: CALENDAR_DAYS, dayOf: dayFormat(timeZone) },
    )
    return c.json<MessageCalendar>({
      ...{ timeZone, days, shares: purposeShares(days) },
      collisions: await collisions(coming, { cap: cap.marketing, timeZone }, count),
      uncounted: slots.flatMap(({ scenarioId, at, people }) => (people === null ? [{ scenarioId, at }] : [])),
    })
  })

type CountWithin = (condition: Condition, leftMs: () => number) => Promise<{ count: number }>

/** Each audience once, until the time is up; null: it was. */
function counter(countWithin: CountWithin): CountPeople {
  const known = new Map<string, Promise<number | null>>()
  const endAt = Date.now() + MOST_MS
  const leftMs = () => endAt - Date.now()
  const count = async (condition: Condition) => (leftMs() > 0 ? (await countWithin(condition, leftMs)).count : null)
  return (condition) => {
    const key = JSON.stringify(condition)
    const found = known.get(key) ?? count(condition)
    known.set(key, found)
    return found
  }
}

const audienceOf = ({ scenario }: ComingSlot): Condition => scenario.audience ?? { kind: 'all', of: [] }

async function counted(
  slots: readonly ComingSlot[],
  count: CountPeople,
): Promise<{ scenarioId: string; at: number; people: number | null }[]> {
  const all: { scenarioId: string; at: number; people: number | null }[] = []
  for (const slot of slots)
    all.push({ scenarioId: slot.scenario.scenarioId, at: slot.at, people: await count(audienceOf(slot)) })
  return all
}

/** Marketing alone is held back by the narrow cap. */
async function collisions(
  slots: readonly ComingSlot[],
  frame: { cap: { most: number; days: number }; timeZone: string },
  count: CountPeople,
): Promise<CalendarCollision[]> {
  const marketing = slots.filter(({ scenario }) => scenario.kind === 'marketing')
  const audiences = new Map(marketing.map((slot) => [slot.scenario.scenarioId, audienceOf(slot)]))
  const named = marketing.map(({ scenario, at }) => ({ scenarioId: scenario.scenarioId, at }))
  const found: CalendarCollision[] = []
  for (const { sides } of collisionsOf(named, frame)) {
    const people = await count({ kind: 'all', of: sides.flatMap(({ scenarioId }) => audiences.get(scenarioId) ?? []) })
    if (people !== 0) found.push({ sides, people })
  }
  return found
}

function dayFormat(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => format.format(at)
}
