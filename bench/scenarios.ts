/** @module npm run -s bench:scenarios: how long many due runs take, what they read and write, and whether events wait for them. */
import type { Scenario } from '../contract/scenario/scenario.ts'
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { startLocalRuntime } from './local-runtime.ts'
import { percentiles } from './percentiles.ts'
import { processCpuMs } from './process-cpu.ts'
import type { ScenarioMeter } from './scenarios-worker.ts'

const USAGE = 'npm run -s bench:scenarios -- [--runs 100000] [--due 10000]'
const OPTIONS = {
  runs: { type: 'string', default: '100000' },
  due: { type: 'string', default: '10000' },
} as const

/** Runs stored by one statement: D1 ends it after 30 s, and so many take a few. */
const SLICE = 10_000
/** People of whom one batch of events tells, and how long it is until the next batch, ms. */
const PEOPLE = 10
const EVERY_MS = 40
const IDLE_BATCHES = 500
/** Before they are due, ms: the events of an idle shop are measured in it. */
const LEAD_MS = 40_000
const MOST_MS = 300_000

/** Waits an hour, asks a condition, sends: what a reminder does. */
const SCENARIO: Scenario = {
  ...{ scenarioId: 'bench', name: 'Bench', status: 'live', kind: 'triggered', entry: { on: 'subscribed' } },
  ...{ reentry: { kind: 'never' }, goal: { kind: 'order' }, holdout: 0, first: 'wait' },
  steps: {
    wait: { kind: 'wait', minutes: 60, since: 'step', next: 'ask' },
    ask: {
      kind: 'branch',
      ways: [{ condition: { kind: 'number', field: 'orders.count', atLeast: 100 }, next: null }],
      otherwise: 'send',
    },
    send: { kind: 'send', messageId: 'hello', at: 'now', expiresHours: 72, next: null },
  },
  messages: {
    hello: {
      ...{ channel: 'email', name: 'Hello', purpose: 'informative' },
      content: { subject: 'Hello', blocks: [{ kind: 'text', text: 'Hello' }] },
    },
  },
}

async function benchScenarios(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const runs = numberOption('runs', values.runs, { least: 1, whole: true }) ?? 1
  const due = Math.min(runs, numberOption('due', values.due, { least: 1, whole: true }) ?? 1)
  // Messages are consumed into the mailbox: what a provider takes is another measure.
  const runtime = await startLocalRuntime('bench/scenarios-worker.ts')
  try {
    const cpuMs = () => processCpuMs(runtime.pid)
    console.log(JSON.stringify({ runs, due, ...(await measure(senderTo(runtime.url), cpuMs, { runs, due })) }))
    return 0
  } finally {
    await runtime.dispose()
  }
}

type Send = <Answer>(name: string, input: unknown) => Promise<Answer>

const senderTo =
  (url: URL): Send =>
  async (name, input) => {
    const response = await fetch(new URL(`/bench/${name}`, url), { method: 'POST', body: JSON.stringify(input) })
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    return (await response.json()) as never
  }

async function measure(send: Send, cpuMs: () => number, { runs, due }: { runs: number; due: number }) {
  const fillSeconds = (runs / SLICE) * 4
  const dueAt = Date.now() + fillSeconds * 1000 + LEAD_MS
  await prepare(send)
  for (let from = 0; from < runs; from += SLICE)
    await send('fill', { from, to: Math.min(from + SLICE, runs) - 1, due, dueAt })
  // The first look sweeps all people once for their segments: it is over before anything is measured.
  await send('look', {})
  await untilQuiet(send)
  await send('meter', {})
  const idle = await latencies(send, (n) => n < IDLE_BATCHES)
  await rest(dueAt - Date.now())
  const waiting = await send<ScenarioMeter>('meter', {})
  const startedAt = performance.now()
  const cpuBefore = cpuMs()
  let steppedSeconds = 0
  let left = due
  let asked = 0
  const busy = await latencies(send, async () => {
    if (performance.now() - asked > 500) {
      const open = await send<number>('left', { dueAt })
      if (open === 0) steppedSeconds ||= secondsSince(startedAt)
      left = open + due - (await send<number>('mails', {}))
      asked = performance.now()
    }
    return left > 0 && performance.now() - startedAt < MOST_MS
  })
  const seconds = secondsSince(startedAt)
  const cpuSeconds = round((cpuMs() - cpuBefore) / 1000)
  const worked = await send<ScenarioMeter>('meter', {})
  return {
    ...{ seconds, steppedSeconds, cpuSeconds, left, states: await send('sent', {}) },
    waitingStatements: waiting.statements,
    ...perRun(worked, due),
    idle: told(idle),
    busy: told(busy),
  }
}

const round = (value: number): number => Number(value.toPrecision(3))

const secondsSince = (startedAt: number): number => round((performance.now() - startedAt) / 1000)

function perRun({ tables, ledgerRowsWritten, statements }: ScenarioMeter, due: number) {
  const of = (table: string) => tables[table] ?? { rowsRead: 0, rowsWritten: 0 }
  const [runs, profiles] = [of('scenario_runs'), of('profiles')]
  return {
    rowsReadPerRun: round((runs.rowsRead + profiles.rowsRead) / due),
    rowsWrittenPerRun: round(runs.rowsWritten / due),
    ledgerRowsPerRun: round(ledgerRowsWritten / due),
    statements,
  }
}

function told(ms: readonly number[]) {
  const [p50, p95, p99] = percentiles(ms, [0.5, 0.95, 0.99])
  return { batches: ms.length, p50Ms: round(p50 ?? 0), p95Ms: round(p95 ?? 0), p99Ms: round(p99 ?? 0) }
}

/** One batch of events after the other, as the queue's consumer tells them; how long each took, ms. */
async function latencies(send: Send, goesOn: (n: number) => boolean | Promise<boolean>): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; await goesOn(n); n++) {
    const profileIds = Array.from({ length: PEOPLE }, (_, each) => profileId((n * PEOPLE + each) * 7))
    const startedAt = performance.now()
    await send('follow', { profileIds, id: `batch ${startedAt}` })
    took.push(performance.now() - startedAt)
    await rest(EVERY_MS)
  }
  return took
}

/** As scenarios-worker.ts makes them. */
const profileId = (n: number): string => {
  const first = Math.imul(n, 2_654_435_761) >>> 0
  return `${first.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
}

async function prepare(send: Send): Promise<void> {
  const definition = JSON.stringify(SCENARIO).replaceAll("'", "''")
  await send('asked', `INSERT INTO scenarios (scenario_id, version, status, live_at) VALUES ('bench', 1, 'live', 0)`)
  await send(
    'asked',
    `INSERT INTO scenario_versions (scenario_id, version, published_at, definition) VALUES ('bench', 1, 0, '${definition}')`,
  )
  const night = JSON.stringify({ quietHours: { from: 0, to: 0 } })
  await send('asked', `INSERT INTO message_settings (one, definition) VALUES (1, '${night}')`)
}

/** Until the object asks the database nothing for a while. */
async function untilQuiet(send: Send): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await rest(500)
    const { statements } = await send<ScenarioMeter>('meter', {})
    quiet = statements === 0 ? quiet + 1 : 0
  }
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

await runCommand(benchScenarios)
