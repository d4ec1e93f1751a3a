/** @module npm run -s bench:recommender: how long the Recommender takes inside the runtime, beside an answer that does nothing. */
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { seededRandom } from './leads/seeded-random.ts'
import { prepareRequest } from './load.ts'
import { type LocalRuntime, startLocalRuntime } from './local-runtime.ts'
import { type OpenLoad, openLoad } from './open-load.ts'
import { percentiles } from './percentiles.ts'
import { processCpuMs } from './process-cpu.ts'
import { processMemory } from './process-memory.ts'
import { productsOfSession } from './recommender/made-shop.ts'
import { control, type Send } from './visit/control.ts'

const USAGE =
  'npm run -s bench:recommender -- [--clicks 500000] [--products 20000] [--per-second 500] [--seconds 10] [--connections 64]'

const OPTIONS = {
  clicks: { type: 'string', default: '500000' },
  products: { type: 'string', default: '20000' },
  'per-second': { type: 'string', default: '500' },
  seconds: { type: 'string', default: '10' },
  connections: { type: 'string', default: '64' },
} as const

/** Source: issue 6. */
const REACH = { p90Ms: 3, p99Ms: 10, megabytes: 64 }
/** The mean of `madeClicks`. */
const CLICKS_PER_SESSION = 4
/** As one in twelve sessions ends with one, over a longer time. */
const ORDERS = 30_000
const SLICE = 5000
const WARM_UP_MS = 2000
const MB = 1_000_000

async function benchRecommender(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const read = (name: keyof typeof OPTIONS) => numberOption(name, values[name], { least: 1, whole: true }) ?? 1
  const products = read('products')
  const pace = { perSecond: read('per-second'), connections: read('connections') }
  const runtime = await startLocalRuntime('bench/recommender-worker.ts')
  try {
    const send = control(runtime.url)
    const filled = await fill(send, runtime, { clicks: read('clicks'), products })
    const routes = requestsOf(runtime.url, products)
    const timings = await timeInTurn({ runtime, send, routes, pace, rounds: read('seconds') })
    const isFast = Object.values(timings.object).every(({ p90Ms, p99Ms }) => p90Ms < REACH.p90Ms && p99Ms < REACH.p99Ms)
    const isReached = isFast && filled.known.bytes < REACH.megabytes * MB
    console.log(JSON.stringify({ ...pace, ...filled, ...timings, reach: REACH, isReached }))
    return isReached ? 0 : 1
  } finally {
    await runtime.dispose()
  }
}

interface Timing {
  runtime: LocalRuntime
  send: Send
  routes: Record<string, Buffer[]>
  pace: { perSecond: number; connections: number }
  /** Of a second each. */
  rounds: number
}

/**
 * The routes in turn, a second each; of each percentile the median of the rounds, which a machine that is busy with
 * something else now and then bends less. `object`: the asking of the object alone, as the Worker measured it, by route;
 * `objectAll`: the same over all rounds together.
 */
async function timeInTurn({ runtime, send, routes, pace, rounds }: Timing) {
  const done: Record<string, (Latency & { lateP99Ms: number; cpuMs: number })[]> = {}
  const asked: Record<string, number[][]> = {}
  for (const requests of Object.values(routes))
    await openLoad(runtime.url, requests, { ...pace, durationMs: WARM_UP_MS })
  for (let round = 0; round < rounds; round++)
    for (const [route, requests] of Object.entries(routes)) {
      await send('measured')
      const cpuBefore = processCpuMs(runtime.pid)
      const load = await openLoad(runtime.url, requests, { ...pace, durationMs: 1000 })
      const cpuMs = (processCpuMs(runtime.pid) - cpuBefore) / load.requests
      const measured = await send<number[]>('measured')
      if (measured.length > 0) asked[route] = [...(asked[route] ?? []), measured]
      done[route] = [...(done[route] ?? []), { ...timing(load), cpuMs }]
    }
  return {
    object: each(asked, (measured) => medians(measured.map(latency))),
    objectAll: each(asked, (measured) => latency(measured.flat())),
    routes: each(done, medians),
  }
}

function each<Value, Result>(values: Record<string, Value>, of: (value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value)]))
}

/** Of each figure the median of the rounds. */
function medians<Figures extends object>(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures)[]
  const median = (name: keyof Figures) =>
    percentiles(
      rounds.map((round) => round[name] as number),
      [0.5],
    )[0]!
  return Object.fromEntries(names.map((name) => [name, rounded(median(name))])) as Figures
}

/** Puts everything into the object's database, and lets it begin anew from there. */
async function fill(send: Send, { pid }: LocalRuntime, { clicks, products }: { clicks: number; products: number }) {
  const now = Date.now()
  const of = Math.round(clicks / CLICKS_PER_SESSION)
  const emptyBytes = processMemory(pid)
  for (let from = 0; from < products; from += SLICE)
    await send('products', { from, to: Math.min(products, from + SLICE) })
  for (let from = 0; from < of; from += SLICE)
    await send('clicks', { from, to: Math.min(of, from + SLICE), of, products, now })
  for (let from = 0; from < ORDERS; from += SLICE)
    await send('baskets', { from, to: Math.min(ORDERS, from + SLICE), of: ORDERS, products, now })
  const { loadMs } = await send<{ loadMs: number }>('restart')
  const known = await send<{ clicks: number; bytes: number }>('stats')
  return { known, loadMs, runtimeMegabytes: rounded((processMemory(pid) - emptyBytes) / MB) }
}

/** The Worker's empty answer, the object asked for one slot and for both of a product's page, and the public door. */
function requestsOf(url: URL, products: number): Record<string, Buffer[]> {
  const random = seededRandom(7)
  const sessions = Array.from({ length: 2000 }, () => productsOfSession(random, products))
  return {
    empty: [prepareRequest(url, 'GET', '/bench/empty')],
    oneSlot: sessions.map((recent) => prepareRequest(url, 'GET', `/bench/one-slot?recent=${recent.join(',')}`)),
    twoSlots: sessions.map((recent) => prepareRequest(url, 'GET', `/bench/two-slots?recent=${recent.join(',')}`)),
    door: sessions.map((recent) => prepareRequest(url, 'GET', `/v1/recommendations?product=${recent.at(-1)}`)),
  }
}

function timing({ latenciesMs, lateMs }: OpenLoad) {
  return { ...latency(latenciesMs), lateP99Ms: percentiles(lateMs, [0.99])[0]! }
}

interface Latency {
  p50Ms: number
  p90Ms: number
  p99Ms: number
}

function latency(valuesMs: readonly number[]): Latency {
  const [p50Ms, p90Ms, p99Ms] = percentiles(valuesMs, [0.5, 0.9, 0.99])
  return { p50Ms: rounded(p50Ms!), p90Ms: rounded(p90Ms!), p99Ms: rounded(p99Ms!) }
}

/** Three digits that mean something. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

await runCommand(benchRecommender)
