/** @module Times the routes of bench:visit in turn, several rounds, and compares each with the floor of its round. */
import { type Load, load, prepareRequest } from '../load.ts'
import type { LocalRuntime } from '../local-runtime.ts'
import { percentiles } from '../percentiles.ts'
import { processCpuMs } from '../process-cpu.ts'
import { campaigns } from './campaigns.ts'
import type { Send } from './control.ts'
import { pageView } from './page-views.ts'

/** Median, least and most of the rounds. */
export type Spread = { median: number; min: number; max: number }

export interface RouteTiming {
  requestsPerSecond: Spread
  p50Ms: Spread
  p90Ms: Spread
  p99Ms: Spread
  /** CPU time of the whole runtime for one request: Worker, database and queue. */
  cpuMs: Spread
}

const ROUTES = ['empty', 'floor', 'visit1', 'visit200'] as const
type Route = (typeof ROUTES)[number]

type Round = Load & { cpuMs: number }

type Shares = Record<'visit1' | 'visit200', Spread>

/**
 * `ofFloor`: requests a second as a share of the floor's in the same round. `ofFloorByCpu`: the same of what the CPU
 * time would allow, which a machine that is busy with something else bends less.
 */
export async function timeRoutes(
  runtime: LocalRuntime,
  send: Send,
  visitors: readonly string[],
  options: { rounds: number; connections: number; durationMs: number },
): Promise<Record<Route, RouteTiming> & { ofFloor: Shares; ofFloorByCpu: Shares }> {
  const now = Date.now()
  const bodies = visitors.map((visitor, index) => JSON.stringify(pageView(visitor, index, now)))
  const posts = (path: string) => bodies.map((body) => prepareRequest(runtime.url, 'POST', path, body))
  const requests: Record<Route, Buffer[]> = {
    empty: [prepareRequest(runtime.url, 'GET', '/bench/empty')],
    floor: posts('/bench/floor'),
    visit1: posts('/v1/visit'),
    visit200: posts('/v1/visit'),
  }
  const rounds: Record<Route, Round[]> = { empty: [], floor: [], visit1: [], visit200: [] }

  // The first round warms up and is not kept.
  for (let round = 0; round <= options.rounds; round++)
    for (const route of round % 2 === 0 ? ROUTES : ROUTES.toReversed()) {
      if (route === 'visit1') await send('campaigns', campaigns(1))
      if (route === 'visit200') await send('campaigns', campaigns(200))
      const cpuBefore = processCpuMs(runtime.pid)
      const done = await load(runtime.url, requests[route], options)
      const cpuMs = (processCpuMs(runtime.pid) - cpuBefore) / done.requests
      if (round > 0) rounds[route].push({ ...done, cpuMs })
    }

  const shares = (share: (round: Round, floor: Round) => number): Shares => {
    const of = (route: Route) => spread(rounds[route].map((round, index) => share(round, rounds.floor[index]!)))
    return { visit1: of('visit1'), visit200: of('visit200') }
  }
  return {
    empty: timing(rounds.empty),
    floor: timing(rounds.floor),
    visit1: timing(rounds.visit1),
    visit200: timing(rounds.visit200),
    ofFloor: shares((round, floor) => round.perSecond / floor.perSecond),
    ofFloorByCpu: shares((round, floor) => floor.cpuMs / round.cpuMs),
  }
}

function timing(rounds: readonly Round[]): RouteTiming {
  const latency = (share: number) => spread(rounds.map((round) => percentiles(round.latenciesMs, [share])[0]!))
  return {
    requestsPerSecond: spread(rounds.map((round) => round.perSecond)),
    p50Ms: latency(0.5),
    p90Ms: latency(0.9),
    p99Ms: latency(0.99),
    cpuMs: spread(rounds.map((round) => round.cpuMs)),
  }
}

function spread(values: readonly number[]): Spread {
  const [min, median, max] = percentiles(values, [0, 0.5, 1])
  return { median: rounded(median!), min: rounded(min!), max: rounded(max!) }
}

/** Three digits that mean something. */
function rounded(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 4 : 3))
}
