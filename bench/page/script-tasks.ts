/** @module Reads from a trace of Chromium which work of the page's main thread was ours. */

/** One event of the trace; times in µs. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  args?: { data?: { url?: string; scriptName?: string }; url?: string }
}

export interface ScriptTasks {
  /** Compiling and running `/v.js` itself, up to its end, ms. */
  evaluationMs: number
  /** All that ran from our files, and promises' work in tasks where no other file ran, ms. */
  ownMs: number
  /** Tasks over 50 ms which without our share would not be, ms each. */
  longTasks: number[]
}

/** A task is long for a visitor from here on, ms. Source: the Long Tasks specification. */
const LONG_MS = 50
const SCRIPTS =
  /^(EvaluateScript|FunctionCall|RunMicrotasks|v8\.compile|v8\.compileModule|v8\.evaluateModule|EvaluateModule)$/

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.data?.scriptName ?? args?.url ?? ''
const endOf = ({ ts, dur = 0 }: TraceEvent) => ts + dur

/** Reads the trace's JSON. `isOurs` judges by a script's address. */
export function scriptTasks(trace: Buffer, isOurs: (url: string) => boolean): ScriptTasks {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const events = traceEvents.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((a, b) => a.ts - b.ts)
  const { pid, tid } = events.find((event) => event.name === 'EvaluateScript' && urlOf(event).startsWith('http')) ?? {}
  const mine = events.filter((event) => event.pid === pid && event.tid === tid)
  const scripts = mine.filter(({ name }) => SCRIPTS.test(name))
  const result: ScriptTasks = { evaluationMs: 0, ownMs: 0, longTasks: [] }
  for (const task of mine.filter(({ name }) => name === 'RunTask')) {
    const own = ownUs(within(task, scripts), isOurs)
    result.ownMs += own / 1_000
    const ms = (task.dur ?? 0) / 1_000
    if (ms > LONG_MS && ms - own / 1_000 <= LONG_MS) result.longTasks.push(ms)
  }
  result.evaluationMs =
    unionUs(scripts.filter((event) => /\/v\.js/.test(urlOf(event)) && !/Call|Micro/.test(event.name))) / 1_000
  return result
}

const within = (task: TraceEvent, events: readonly TraceEvent[]) =>
  events.filter((event) => event.ts >= task.ts && endOf(event) <= endOf(task))

function ownUs(scripts: readonly TraceEvent[], isOurs: (url: string) => boolean): number {
  const hasOthers = scripts.some((event) => urlOf(event) && !isOurs(urlOf(event)))
  return unionUs(scripts.filter((event) => isOurs(urlOf(event)) || (!urlOf(event) && !hasOthers)))
}

/** How long at least one of them ran, µs: they lie within each other. */
function unionUs(events: readonly TraceEvent[]): number {
  let sum = 0
  let until = 0
  for (const event of events) {
    sum += Math.max(0, endOf(event) - Math.max(until, event.ts))
    until = Math.max(until, endOf(event))
  }
  return sum
}
