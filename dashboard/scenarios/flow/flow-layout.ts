/** @module The steps of a scenario from top to bottom, ways that part indented, as they are read and drawn. */
import type { Step } from '../../../contract/scenario/step.ts'
import type { Flow } from './flow.ts'
import { type Port, portsOf } from './ports.ts'

/** How a sequence goes on below its last step. */
export type SequenceEnd =
  /** The run ends. */
  | { kind: 'ends' }
  /** It comes together with the other ways, at the step after them. */
  | { kind: 'joins'; stepId: string }
  /** At a step that stands elsewhere: before (a round), or in another way. */
  | { kind: 'jumps'; stepId: string }
  /** At a step that is not there. */
  | { kind: 'missing'; stepId: string }
  /** A `stop` or ways that all end: nothing can follow. */
  | { kind: 'closed' }

export interface FlowWay {
  port: Port
  sequence: FlowSequence
}

export interface FlowItem {
  stepId: string
  step: Step
  /** Where the run goes after it and all of its ways; null: it ends there. */
  after: string | null
  /** Empty for a step that leads on in one way. */
  ways: FlowWay[]
}

export interface FlowSequence {
  /** Where it begins, as a way into the draft: `first`, `steps.ask.otherwise`. */
  at: string
  items: FlowItem[]
  end: SequenceEnd
}

/** A step stands where it is come to first. Steps that are never reached are not in it. Cost: steps × ways. */
export function flowLayout({ first, steps }: Flow): FlowSequence {
  const placed = new Set<string>()

  /** `joins`: steps at which an outer sequence goes on, the innermost last. */
  function sequence(at: string, start: string | null, joins: readonly string[]): FlowSequence {
    const items: FlowItem[] = []
    let next = start
    for (;;) {
      if (next === null) return { at, items, end: { kind: closes(items.at(-1)) ? 'closed' : 'ends' } }
      if (joins.includes(next)) return { at, items, end: { kind: 'joins', stepId: next } }
      const step: Step | undefined = steps[next]
      if (!step) return { at, items, end: { kind: 'missing', stepId: next } }
      if (placed.has(next)) return { at, items, end: { kind: 'jumps', stepId: next } }
      placed.add(next)
      const item: FlowItem = place(next, step, joins)
      items.push(item)
      next = item.after
    }
  }

  function place(stepId: string, step: Step, joins: readonly string[]): FlowItem {
    const ports = portsOf(step)
    if (ports.length < 2) return { stepId, step, after: ports[0]?.to ?? null, ways: [] }
    const join = joinOf(ports, { steps, known: new Set([...placed, ...joins]) })
    // Where the ways do not meet of themselves, they do where all around them goes on.
    const meeting = join ?? outerJoin(ports, steps, joins)
    const inner = join === null ? joins : [...joins, join]
    const ways = ports.map((port) => ({ port, sequence: sequence(`steps.${stepId}.${port.at}`, port.to, inner) }))
    return { stepId, step, after: meeting, ways }
  }

  // Nothing at all is written as an empty first step.
  return sequence('first', first || null, [])
}

/** Does nothing lead on from here? */
function closes(item: FlowItem | undefined): boolean {
  if (item === undefined) return false
  if (item.step.kind === 'stop') return true
  return item.ways.length > 0 && item.ways.every(({ sequence }) => leadsElsewhere(sequence))
}

const leadsElsewhere = ({ end }: FlowSequence): boolean => end.kind !== 'ends' && end.kind !== 'joins'

/** The step at which most of the ways come together again, the nearest of those; null: at none. */
function joinOf(ports: readonly Port[], { steps, known }: { steps: Flow['steps']; known: Set<string> }): string | null {
  const reached = ports.map(({ to }) => reachedFrom(to, steps, known))
  const counts = new Map<string, number>()
  for (const ids of reached) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (most < 2) return null
  return [...counts].find(([, count]) => count === most)?.[0] ?? null
}

/** Does any way lead to where an outer sequence goes on? Then so does the step itself. */
function outerJoin(ports: readonly Port[], steps: Flow['steps'], joins: readonly string[]): string | null {
  const known = new Set<string>()
  const ids = new Set(ports.flatMap(({ to }) => [...reachedFrom(to, steps, known)]))
  return joins.findLast((join) => ids.has(join)) ?? null
}

/** In the order of their distance; nothing beyond the known ones, which are not counted themselves. */
function reachedFrom(start: string | null, steps: Flow['steps'], known: ReadonlySet<string>): Set<string> {
  const ids = new Set<string>()
  const add = (id: string | null) => {
    if (id !== null && !known.has(id) && steps[id]) ids.add(id)
  }
  add(start)
  for (const id of ids) for (const { to } of portsOf(steps[id]!)) add(to)
  return ids
}

/** Numbers as people count the steps, from top to bottom, by their ids. */
export function stepNumbers(sequence: FlowSequence): Map<string, string> {
  const numbers = new Map<string, string>()
  let last = 0
  const walk = ({ items }: FlowSequence) => {
    for (const { stepId, ways } of items) {
      last += 1
      numbers.set(stepId, String(last))
      for (const way of ways) walk(way.sequence)
    }
  }
  walk(sequence)
  return numbers
}
