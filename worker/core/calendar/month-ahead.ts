/** @module The month ahead: which messages are to be expected on which day. */
import type { CalendarBasis, CalendarDay, CalendarEntry } from '../../../contract/message/calendar.ts'
import type { MessagePurpose } from '../../../contract/message/message.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { DAY_MS } from '../activity.ts'
import { type PathSend, sendsFrom } from './sends-from.ts'

/** What is known of what is to come. Times in ms UTC. */
export interface CalendarFacts {
  /** The live ones. */
  scenarios: readonly Scenario[]
  /** Moments that are set, with the people who begin then. */
  slots: readonly { scenarioId: string; at: number; people: number }[]
  /** Runs that wait, by step and day. */
  waiting: readonly { scenarioId: string; stepId: string; dueAt: number; runs: number }[]
  /** How many begin on a day by what people do, on average. */
  usual: readonly { scenarioId: string; perDay: number }[]
}

/** `dayOf`: the day of the shop's calendar of a moment, as `2026-12-01`. */
export interface CalendarFrame {
  now: number
  days: number
  dayOf: (at: number) => string
}

/** Fewer than this on a day are not worth a line. */
const LEAST_EXPECTED = 0.05

/** Each day of the frame in its order, also those with nothing in them. */
export function monthAhead(facts: CalendarFacts, { now, days, dayOf }: CalendarFrame): CalendarDay[] {
  const untilAt = now + days * DAY_MS
  const lines = new Map<string, Map<string, Line>>()
  for (let day = 0; day < days; day++) lines.set(dayOf(now + day * DAY_MS), new Map())

  const add = (scenario: Scenario, send: PathSend, begun: { at: number; people: number; basis: CalendarBasis }) => {
    const at = begun.at + send.delayMs
    const day = at < untilAt ? lines.get(dayOf(at)) : undefined
    if (!day) return
    const isSet = begun.basis === 'scheduled' && send.delayMs === 0
    addTo(day, { scenario, send, basis: begun.basis, expected: begun.people * send.share, at: isSet ? at : null })
  }
  for (const scenario of facts.scenarios) {
    const own = <Each extends { scenarioId: string }>(list: readonly Each[]) =>
      list.filter(({ scenarioId }) => scenarioId === scenario.scenarioId)
    const fromFirst = sendsFrom(scenario, scenario.first, { mostMs: days * DAY_MS })
    for (const { at, people } of own(facts.slots))
      for (const send of fromFirst) add(scenario, send, { at, people, basis: 'scheduled' })
    for (const { perDay } of own(facts.usual))
      for (let day = 0; day < days; day++)
        for (const send of fromFirst) add(scenario, send, { at: now + day * DAY_MS, people: perDay, basis: 'usual' })
    for (const { stepId, dueAt, runs } of own(facts.waiting))
      for (const send of sendsFrom(scenario, stepId, { mostMs: days * DAY_MS, isReached: false }))
        add(scenario, send, { at: Math.max(now, dueAt), people: runs, basis: 'waiting' })
  }
  return [...lines].map(([day, entries]) => ({ day, entries: entriesOf(entries) }))
}

interface Line {
  scenario: Scenario
  send: PathSend
  basis: CalendarBasis
  expected: number
  at: number | null
  /** How much of it rests on each basis. */
  by: Partial<Record<CalendarBasis, number>>
}

function addTo(day: Map<string, Line>, line: Omit<Line, 'by'>): void {
  const key = `${line.scenario.scenarioId} ${line.send.stepId}`
  const known = day.get(key)
  const by = { ...known?.by, [line.basis]: (known?.by[line.basis] ?? 0) + line.expected }
  const basis = (Object.entries(by) as [CalendarBasis, number][]).reduce((a, b) => (b[1] > a[1] ? b : a))[0]
  const at = known && line.at !== null && known.at !== null ? Math.min(known.at, line.at) : (known?.at ?? line.at)
  day.set(key, { ...line, expected: (known?.expected ?? 0) + line.expected, basis, at, by })
}

const entriesOf = (lines: Map<string, Line>): CalendarEntry[] =>
  [...lines.values()]
    .filter(({ expected }) => expected >= LEAST_EXPECTED)
    .flatMap(entryOf)
    .sort((a, b) => b.expected - a.expected)

function entryOf({ scenario, send, basis, expected, at }: Line): CalendarEntry[] {
  const message = scenario.messages[send.messageId]
  if (!message) return []
  const { scenarioId, name: scenarioName, kind } = scenario
  const { name: messageName, channel, purpose } = message
  const about = { scenarioId, scenarioName, kind, stepId: send.stepId, messageId: send.messageId }
  return [{ ...about, messageName, channel, purpose, expected: Math.round(expected * 10) / 10, basis, at }]
}

/** Shares by purpose of what is expected, transactional messages left out; null: nothing is. */
export function purposeShares(days: readonly CalendarDay[]): Record<MessagePurpose, number> | null {
  const sums = { informative: 0, educational: 0, commercial: 0 }
  for (const { entries } of days)
    for (const { kind, purpose, expected } of entries) if (kind !== 'transactional') sums[purpose] += expected
  const all = sums.informative + sums.educational + sums.commercial
  if (all === 0) return null
  return {
    informative: sums.informative / all,
    educational: sums.educational / all,
    commercial: sums.commercial / all,
  }
}
