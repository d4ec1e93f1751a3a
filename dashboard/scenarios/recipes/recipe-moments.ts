/** @module The moments at which a scenario does something, along its longest way: the picture of a recipe. */
import type { StepKind } from '../../../contract/scenario/step.ts'
import type { Flow } from '../flow/flow.ts'
import { portsOf } from '../flow/ports.ts'
import { hourWords, WEEKDAY_NAMES } from '../words/hour-words.ts'
import { shortMinutes } from '../words/long-minutes.ts'

export interface Moment {
  stepId: string
  kind: StepKind
  /** `1 h`, `at once`, `10:00`, `or later` where it is not known. */
  at: string
}

/** Steps that a person or another system notices. */
const ACTS: readonly StepKind[] = ['send', 'overlay', 'webhook']

interface Clock {
  minutes: number
  /** What was waited for last that is no number of minutes. */
  mark: string | null
}

/** Of ways that part the one with most such steps, and of equal ones the first. */
export function recipeMoments({ first, steps }: Flow): Moment[] {
  const moments: Moment[] = []
  let clock: Clock = { minutes: 0, mark: null }
  const done = new Set<string>()
  let id: string | null = first
  while (id !== null && !done.has(id)) {
    done.add(id)
    const step: Flow['steps'][string] | undefined = steps[id]
    if (!step) break
    if (ACTS.includes(step.kind)) moments.push({ stepId: id, kind: step.kind, at: momentWords(clock) })
    clock = after(step, clock)
    id = busiest(
      portsOf(step).map(({ to }) => to),
      { first, steps },
      done,
    )
  }
  return moments
}

const momentWords = ({ minutes, mark }: Clock): string => mark ?? (minutes === 0 ? 'at once' : shortMinutes(minutes))

function after(step: Flow['steps'][string], clock: Clock): Clock {
  switch (step.kind) {
    case 'wait':
      return { minutes: (step.since ?? 'step') === 'step' ? clock.minutes + step.minutes : step.minutes, mark: null }
    case 'wait_until': {
      const { weekday, hour } = step
      const day =
        weekday === undefined
          ? null
          : weekday === 'best' || weekday === 'before_best'
            ? 'their day'
            : WEEKDAY_NAMES[weekday].slice(0, 3)
      return {
        ...clock,
        mark: [day, hour === 'best' ? (day ? null : 'their hour') : hourWords(hour)].filter(Boolean).join(' '),
      }
    }
    case 'wait_for':
      return { minutes: clock.minutes + step.mostMinutes, mark: null }
    case 'branch':
    case 'split':
    case 'send':
    case 'overlay':
    case 'set_trait':
    case 'webhook':
    case 'stop':
      return clock
  }
}

function busiest(ids: readonly (string | null)[], { steps }: Flow, done: ReadonlySet<string>): string | null {
  const counts = ids.map((id) => ({ id, count: actsFrom(id, steps, done) }))
  return counts.reduce<{ id: string | null; count: number }>((best, each) => (each.count > best.count ? each : best), {
    id: null,
    count: 0,
  }).id
}

function actsFrom(start: string | null, steps: Flow['steps'], done: ReadonlySet<string>): number {
  const seen = new Set(start !== null && !done.has(start) ? [start] : [])
  for (const id of seen)
    for (const { to } of steps[id] ? portsOf(steps[id]) : []) if (to !== null && !done.has(to)) seen.add(to)
  return [...seen].filter((id) => ACTS.includes(steps[id]?.kind ?? 'stop')).length
}
