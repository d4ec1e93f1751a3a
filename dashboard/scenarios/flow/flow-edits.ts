/** @module Adding, moving and removing steps: each gives a new flow and leaves the old as it was. */
import type { Step } from '../../../contract/scenario/step.ts'
import { withValueAt } from '../../overlays/draft/way.ts'
import type { Flow } from './flow.ts'
import type { FlowItem, FlowSequence } from './flow-layout.ts'
import { portsOf } from './ports.ts'

/** A place between two steps: before the one at `index` of the sequence; behind the last where there is none. */
export interface Gap {
  sequence: FlowSequence
  index: number
}

/** Where the step that is put there leads on to. */
function targetOf({ sequence: { items, end }, index }: Gap): string | null {
  const item = items[index]
  if (item) return item.stepId
  return end.kind === 'joins' || end.kind === 'jumps' ? end.stepId : null
}

/** Puts `step`, which leads on to nothing yet, into the gap: all of its ways lead to what stood there. */
export function withStep<Of extends Flow>(flow: Of, gap: Gap, stepId: string, step: Step): Of {
  const target = targetOf(gap)
  const added = withValueAt(flow, `steps.${stepId}`, ledTo(step, target))
  return pointed(added, refsInto(gap), stepId)
}

/** May the flow end in this gap, without anything being cut off? */
export const mayEndAt = (flow: Flow, gap: Gap): boolean =>
  reachedIn(withStep(flow, gap, 'probe', { kind: 'stop' })).size === reachedIn(flow).size + 1

/** Takes a step away, with all that is only reached through its ways; what stood before it leads on to what comes after. */
export function withoutStep<Of extends Flow>(flow: Of, { stepId, after }: FlowItem): Of {
  const target = after === stepId ? null : after
  const led = pointed(flow, refsTo(flow, stepId), target)
  const { [stepId]: _, ...steps } = led.steps
  return onlyReached({ ...led, steps })
}

/** Exchanges the step at `index`, and all in its ways, with the one below it. The flow itself where there is none. */
export function withStepDown<Of extends Flow>(flow: Of, { items }: FlowSequence, index: number): Of {
  const [upper, lower] = [items[index], items[index + 1]]
  if (!upper || !lower || lower.step.kind === 'stop') return flow
  const inside = new Set([...idsOf(upper), ...idsOf(lower)])
  const into = refsTo(flow, upper.stepId, inside)
  const [outOfUpper, outOfLower] = [exitsOf(upper), exitsOf(lower)]
  const led = pointed(flow, into, lower.stepId)
  return pointed(pointed(led, outOfUpper, lower.after), outOfLower, upper.stepId)
}

/** The steps that go when this one is taken away, itself counted. */
export const stepsLost = (flow: Flow, item: FlowItem): number =>
  Object.keys(flow.steps).length - Object.keys(withoutStep(flow, item).steps).length

/** Without the steps that nothing leads to. */
export function onlyReached<Of extends Flow>(flow: Of): Of {
  const reached = reachedIn(flow)
  return { ...flow, steps: Object.fromEntries(Object.entries(flow.steps).filter(([id]) => reached.has(id))) }
}

/** All of its ways lead there. */
const ledTo = (step: Step, target: string | null): Step =>
  portsOf(step).reduce((led, { at }) => withValueAt(led, at, target), step)

function refsInto({ sequence, index }: Gap): string[] {
  const before = sequence.items[index - 1]
  return before ? exitsOf(before) : [sequence.at]
}

/** The ports in a step and its ways that lead to what comes after it. */
function exitsOf({ stepId, step, after, ways }: FlowItem): string[] {
  const own = portsOf(step).flatMap(({ at, to }) => (to === after ? [`steps.${stepId}.${at}`] : []))
  const inner = ways.flatMap(({ sequence }) => sequence.items.flatMap((item) => exitsTo(item, after)))
  return [...own, ...inner]
}

function exitsTo({ stepId, step, ways }: FlowItem, target: string | null): string[] {
  const own = portsOf(step).flatMap(({ at, to }) => (to === target ? [`steps.${stepId}.${at}`] : []))
  return [...own, ...ways.flatMap(({ sequence }) => sequence.items.flatMap((item) => exitsTo(item, target)))]
}

function refsTo(flow: Flow, target: string, notFrom: ReadonlySet<string> = new Set()): string[] {
  const ports = Object.entries(flow.steps)
    .filter(([id]) => !notFrom.has(id))
    .flatMap(([id, step]) => portsOf(step).flatMap(({ at, to }) => (to === target ? [`steps.${id}.${at}`] : [])))
  return flow.first === target ? ['first', ...ports] : ports
}

/** An empty `first` is a flow without steps. */
const pointed = <Of extends Flow>(flow: Of, refs: readonly string[], target: string | null): Of =>
  refs.reduce((led, ref) => withValueAt(led, ref, ref === 'first' ? (target ?? '') : target), flow)

const idsOf = ({ stepId, ways }: FlowItem): string[] => [
  stepId,
  ...ways.flatMap(({ sequence }) => sequence.items.flatMap(idsOf)),
]

function reachedIn({ first, steps }: Flow): Set<string> {
  const reached = new Set(Object.hasOwn(steps, first) ? [first] : [])
  for (const id of reached)
    for (const { to } of portsOf(steps[id]!)) if (to !== null && Object.hasOwn(steps, to)) reached.add(to)
  return reached
}
