/** @module bench:send-time: how well the hour is foretold at which people come, against simpler ways. */
import { parseArgs } from 'node:util'
import { type HourCurve, hourCurve, shopCurve, windowShares } from '../worker/core/send-time/hour-curve.ts'
import { readVisits, type TimedVisit } from './send-time/read-visits.ts'

const USAGE =
  'Usage: npm run -s bench:send-time -- --visits FILE [--split 0.7]   (CSV: person,time; or Online Retail; plain or gzip)'

const DAY_MS = 86_400_000
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const hourOf = ({ at }: TimedVisit) => new Date(at).getUTCHours()

/** The curve foretold for one person, by each way; what was learned comes from visits before the split alone. */
type Way = (person: string) => HourCurve

/** Rounded, as the figures of one way. `inWindow`: share of visits within the three hours recommended. */
function judged(test: readonly TimedVisit[], way: Way) {
  let logLoss = 0
  let inWindow = 0
  for (const visit of test) {
    const curve = way(visit.person)
    const hour = hourOf(visit)
    const shares = windowShares(curve)
    const best = shares.indexOf(Math.max(...shares))
    logLoss -= Math.log(curve[hour]!)
    if ((hour - best + 25) % 24 <= 2) inWindow++
  }
  return { logLoss: rounded(logLoss / test.length), inWindow: rounded(inWindow / test.length) }
}

const rounded = (value: number) => Number(value.toFixed(4))

function countsOf(visits: readonly TimedVisit[]): number[] {
  const counts = HOURS.map(() => 0)
  for (const visit of visits) counts[hourOf(visit)]!++
  return counts
}

/** Each person's own counts alone, with just enough added that nothing is impossible. */
function rawCurve(visits: readonly TimedVisit[]): HourCurve {
  const counts = countsOf(visits)
  return counts.map((count) => (count + 0.01) / (visits.length + 0.24))
}

function ways(train: readonly TimedVisit[]): Record<'uniform' | 'shopWide' | 'rawPersonal' | 'ours', Way> {
  const shop = shopCurve(countsOf(train))
  const even = HOURS.map(() => 1 / 24)
  const by = Map.groupBy(train, ({ person }) => person)
  const kept = <Value>(make: (visits: readonly TimedVisit[]) => Value) =>
    new Map([...by].map(([person, visits]) => [person, make(visits)]))
  const raw = kept(rawCurve)
  const ours = kept((visits) => hourCurve(rhythmOf(visits), shop))
  return {
    uniform: () => even,
    shopWide: () => shop,
    rawPersonal: (person) => raw.get(person) ?? even,
    ours: (person) => ours.get(person) ?? shop,
  }
}

/** As a profile keeps it (worker/core/interest/rhythm.ts), but of all days. */
function rhythmOf(visits: readonly TimedVisit[]): Record<string, number> {
  const rhythm: Record<string, number> = {}
  for (const visit of visits) {
    const day = Math.floor(visit.at / DAY_MS)
    rhythm[day] = (rhythm[day] ?? 0) | (1 << hourOf(visit))
  }
  return rhythm
}

function measure(path: string, split: number) {
  const visits = readVisits(path).sort((a, b) => a.at - b.at)
  const cut = Math.floor(visits.length * split)
  const [train, test] = [visits.slice(0, cut), visits.slice(cut)]
  if (train.length === 0 || test.length === 0) throw new Error(`${path} has too few visits.`)
  const by = ways(train)
  const [uniform, shopWide, rawPersonal, ours] = [by.uniform, by.shopWide, by.rawPersonal, by.ours].map((way) =>
    judged(test, way),
  )
  const known = new Set(train.map(({ person }) => person))
  return {
    visits: visits.length,
    people: new Set(visits.map(({ person }) => person)).size,
    trainedOn: train.length,
    judgedBy: test.length,
    ofKnownPeople: rounded(test.filter(({ person }) => known.has(person)).length / test.length),
    ...{ uniform, shopWide, rawPersonal, ours },
    /** Better than the shop's curve for everybody by so much. */
    gain: {
      logLoss: rounded(shopWide!.logLoss - ours!.logLoss),
      inWindow: rounded(ours!.inWindow - shopWide!.inWindow),
    },
  }
}

const { visits, split = '0.7' } = parseArgs({
  options: { visits: { type: 'string' }, split: { type: 'string' } },
}).values
try {
  if (!visits || !(Number(split) > 0 && Number(split) < 1)) throw new Error('--visits is needed.')
  console.log(JSON.stringify(measure(visits, Number(split))))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exitCode = 2
}
