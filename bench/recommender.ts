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
const WARM_UP_MS = 3000
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
    const timings: Record<string, object> = {}
    let inWorker: number[] = []
    for (const [route, requests] of Object.entries(routes)) {
      await openLoad(runtime.url, requests, { ...pace, durationMs: WARM_UP_MS })
      await send('measured')
      const cpuBefore = processCpuMs(runtime.pid)
      const done = await openLoad(runtime.url, requests, { ...pace, durationMs: read('seconds') * 1000 })
      const cpuMs = rounded((processCpuMs(runtime.pid) - cpuBefore) / done.requests)
      timings[route] = { ...timing(done), cpuMs }
      if (route === 'recommend') inWorker = await send<number[]>('measured')
    }
    const object = latency(inWorker)
    const isReached =
      object.p90Ms < REACH.p90Ms && object.p99Ms < REACH.p99Ms && filled.known.bytes < REACH.megabytes * MB
    console.log(JSON.stringify({ ...pace, ...filled, object, ...timings, reach: REACH, isReached }))
    return isReached ? 0 : 1
  } finally {
    await runtime.dispose()
  }
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

/** The Worker's empty answer, the object asked for both slots of a product's page, and the public door. */
function requestsOf(url: URL, products: number): Record<string, Buffer[]> {
  const random = seededRandom(7)
  const sessions = Array.from({ length: 2000 }, () => productsOfSession(random, products))
  return {
    empty: [prepareRequest(url, 'GET', '/bench/empty')],
    recommend: sessions.map((recent) => prepareRequest(url, 'GET', `/bench/recommend?recent=${recent.join(',')}`)),
    door: sessions.map((recent) => prepareRequest(url, 'GET', `/v1/recommendations?product=${recent.at(-1)}`)),
  }
}

function timing({ requests, latenciesMs, lateMs }: OpenLoad) {
  return { requests, ...latency(latenciesMs), lateP99Ms: rounded(percentiles(lateMs, [0.99])[0]!) }
}

function latency(valuesMs: readonly number[]) {
  const [p50Ms, p90Ms, p99Ms] = percentiles(valuesMs, [0.5, 0.9, 0.99]).map(rounded)
  return { p50Ms: p50Ms!, p90Ms: p90Ms!, p99Ms: p99Ms! }
}

/** Three digits that mean something. */
function rounded(value: number): number {
  return Number(value.toPrecision(3))
}

await runCommand(benchRecommender)
