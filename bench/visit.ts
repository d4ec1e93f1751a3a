/** @module npm run -s bench:visit: what a page view costs at the door, beside a floor that does the least it could. */
import { numberOption, parseOptions } from '../tools/terminal/parse-options.ts'
import { runCommand } from '../tools/terminal/run-command.ts'
import { startLocalRuntime } from './local-runtime.ts'
import { control } from './visit/control.ts'
import { meterPageViews } from './visit/meter-page-views.ts'
import { profileId } from './visit/page-views.ts'
import { storeProfiles } from './visit/store-profiles.ts'
import { timeRoutes } from './visit/time-routes.ts'

const USAGE = 'npm run -s bench:visit -- [--profiles 1000] [--rounds 15] [--connections 32] [--round-ms 500]'

const OPTIONS = {
  profiles: { type: 'string', default: '1000' },
  rounds: { type: 'string', default: '15' },
  connections: { type: 'string', default: '32' },
  'round-ms': { type: 'string', default: '500' },
} as const

/** Visitors who are sent about while the database holds all profiles. */
const ACTIVE = 1000

async function benchVisit(): Promise<number> {
  const { values } = parseOptions(process.argv.slice(2), OPTIONS, USAGE)
  const read = (name: keyof typeof OPTIONS, least: number) =>
    numberOption(name, values[name], { least, whole: true }) ?? least
  const profiles = read('profiles', ACTIVE)
  const rounds = read('rounds', 1)
  const connections = read('connections', 1)
  const durationMs = read('round-ms', 100)

  const runtime = await startLocalRuntime('bench/visit-worker.ts', ['SINK'])
  try {
    const send = control(runtime.url)
    await storeProfiles(send, profiles, ACTIVE)
    const visitors = Array.from({ length: ACTIVE }, (_, number) => profileId(number))
    const timings = await timeRoutes(runtime, send, visitors, { rounds, connections, durationMs })
    const perPageView = await meterPageViews(runtime, send, visitors)
    console.log(JSON.stringify({ profiles, connections, rounds, ...timings, perPageView }))
    return 0
  } finally {
    await runtime.dispose()
  }
}

await runCommand(benchVisit)
