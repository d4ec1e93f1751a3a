/** @module Runs the model in a thread of its own: the test runner follows every promise, which costs thrice the time. */
import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { bundleOutbox } from './bundle-outbox.ts'
import { ENDS, flush, World } from './world.ts'

const MOST_TABS = 4
const DAY_MS = 86_400_000
const CLOCKS_MS = [-365 * DAY_MS, -DAY_MS, -60_000, 60_000, DAY_MS, 365 * DAY_MS]

/** What came of all runs; `failure` is fast-check's report of the first that went wrong, made small. */
export interface ModelResult {
  emitted: number
  /** Were in the database and neither arrived nor were counted as given up. */
  lost: number
  duplicated: number
  phantom: number
  givenUp: number
  /** Made by a tab that died before they were in the database. Nothing is promised of them. */
  notKept: number
  failure: string
}

/** What happens next, and a number that says to whom or how. */
const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(999)), { minLength: 10, maxLength: 45, size: 'max' })

const makeOutbox = await bundleOutbox()

/** Shares in a hundred of what may happen; what has nobody to happen to is a step of the database. */
async function happen(world: World, share: number, which: number): Promise<void> {
  const tabs = [...world.tabs.keys()]
  const tab = tabs[which % (tabs.length || 1)]
  if (share < 5 && tabs.length < MOST_TABS) await world.open()
  else if (tab === undefined || share < 40) world.stepDatabase()
  else if (share < 55) world.emit(tab)
  else if (share < 70) world.runTimer(30_000)
  else if (share < 84 && world.wire.length > 0) world.end(which, ENDS[which % ENDS.length]!)
  else if (share < 88) world.tabs.get(tab)!.outbox.leave()
  else if (share < 91) world.kill(tab)
  else if (share < 94) world.tabs.get(tab)!.isFrozen = which % 2 === 0
  else if (share < 96) world.database.abort()
  else if (share < 98) world.sleep(which * 100)
  else world.setClock(CLOCKS_MS[which % CLOCKS_MS.length]!)
  await flush()
}

/** All is well again: every tab begins another page view now and then, and one more is opened. */
async function heal(world: World): Promise<void> {
  for (const tab of world.tabs.values()) tab.isFrozen = false
  await world.open()
  await settle(world)
  for (let hour = 0; hour < 3 && world.waiting > 0; hour++) {
    world.sleep(3_600_000)
    for (const { outbox } of world.tabs.values()) outbox.renew()
    for (let timers = 0; timers < 30 && world.runTimer(2_000); timers++) await settle(world)
  }
}

/** Until neither the database nor the wire has anything to do. */
async function settle(world: World): Promise<void> {
  do {
    await flush()
    while (world.wire.length > 0) world.end(0, 'answered')
    world.stepDatabase()
    await flush()
  } while (!world.database.isIdle || world.wire.length > 0)
}

const result: ModelResult = { emitted: 0, lost: 0, duplicated: 0, phantom: 0, givenUp: 0, notKept: 0, failure: '' }

/** True when all is well; what is still waiting at the end counts as lost. */
async function holds(chosen: [number, number][], start: number): Promise<boolean> {
  let random = start
  const world = new World(makeOutbox, () => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0
    return random / 4_294_967_296
  })
  await world.open()
  for (const [share, which] of chosen) await happen(world, share, which)
  await heal(world)
  const arrived = [...world.stored.values()]
  const distinct = new Set(arrived)
  const missing = [...world.kept].filter((n) => !distinct.has(n)).length
  const lost = Math.max(missing - world.givenUp, world.waiting, 0)
  const duplicated = arrived.length - distinct.size
  const phantom = arrived.filter((n) => n >= world.emitted).length
  result.emitted += world.emitted
  result.lost += lost
  result.duplicated += duplicated
  result.phantom += phantom
  result.givenUp += world.givenUp
  result.notKept += world.emitted - new Set([...world.kept, ...distinct]).size
  return lost + duplicated + phantom === 0
}

const { seed, runs } = workerData as { seed: number; runs: number }
const report = await fc.check(fc.asyncProperty(steps, fc.nat(), holds), { numRuns: runs, seed })
if (report.failed) result.failure = fc.defaultReportMessage(report) ?? 'failed'
parentPort!.postMessage(result)
