/** @module npm run validate: the accuracy benchmarks on real data, with the floors they must reach. */
import { existsSync } from 'node:fs'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { captureProgram } from './terminal/run-program.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run validate -- [FOLDER]   (default ../shared/data)'

/** What a figure must reach. */
interface Floor {
  /** Path into the benchmark's JSON. */
  figure: string
  /** Absent: the less the better. */
  least?: number
  /** Absent: the more the better. */
  most?: number
}

interface Validation {
  bench: string
  args: (folder: string) => string[]
  needs: (folder: string) => string[]
  floors: Floor[]
}

const clicks = (folder: string, part: string) => `${folder}/serenade-toy/${part}.txt`

const payloads = (folder: string) => `${folder}/payloads`

const segmentCalls = (folder: string) => `${folder}/payloads/segment-ecommerce-v2-examples.js`

const invoices = (folder: string) => `${folder}/online-retail/online_retail_to_2011-09-30.csv.gz`

const cdnow = (folder: string) => `${folder}/cdnow/CDNOW_sample.txt`

const uciVisits = (folder: string) => `${folder}/uci-intention/online_shoppers_intention.csv`

/** Within a share of a published number. */
const near = (figure: string, published: number, share: number): Floor => ({
  figure,
  least: published - Math.abs(published) * share,
  most: published + Math.abs(published) * share,
})

const VALIDATIONS: readonly Validation[] = [
  {
    bench: 'bench/recommend.ts',
    args: (folder) => ['--train', clicks(folder, 'train'), '--test', clicks(folder, 'test')],
    needs: (folder) => [clicks(folder, 'train'), clicks(folder, 'test')],
    // Source: known answers of the data, VMIS-kNN .657 / .250 with items of the session left in the list, .347 / .167 with them
    // removed; ours .699 / .374 and .380 / .178 (docs/decisions/0023-neighbours-and-a-step-further.md); Serenade's README, .3401.
    floors: [
      { figure: 'kept.hr20', least: 0.69 },
      { figure: 'kept.mrr20', least: 0.365 },
      { figure: 'removedFromList.hr20', least: 0.37 },
      { figure: 'removedFromList.mrr20', least: 0.17 },
      { figure: 'serenade.mrr20', least: 0.335 },
    ],
  },
  {
    bench: 'bench/payloads.ts',
    args: (folder) => [payloads(folder)],
    needs: (folder) => [payloads(folder)],
    // Source: the data's index, twelve payloads; two are no adapter's (bench/payloads/parsers.ts). Each fact is to be right.
    floors: [
      { figure: 'payloads', least: 10 },
      { figure: 'right', least: 1 },
    ],
  },
  {
    bench: 'bench/segment.ts',
    args: (folder) => [segmentCalls(folder)],
    needs: (folder) => [segmentCalls(folder)],
    // Source: the data's index counts 24 calls; each is to be understood, each product with its id, name and price.
    floors: [
      { figure: 'calls', least: 24 },
      { figure: 'taken', least: 1 },
      { figure: 'named', least: 1 },
      { figure: 'items', least: 1 },
    ],
  },
  {
    bench: 'bench/send-time.ts',
    args: (folder) => ['--visits', invoices(folder)],
    needs: (folder) => [invoices(folder)],
    // Source: the data's known answers, 2.256 against 2.28 of the shop's histogram for everybody.
    floors: [
      { figure: 'gain.logLoss', least: 0.02 },
      { figure: 'gain.inWindow', least: 0.01 },
    ],
  },
  {
    bench: 'bench/retention.ts',
    args: (folder) => ['--invoices', invoices(folder)],
    needs: (folder) => [invoices(folder)],
    // Source: known answers of the data, each to be met exactly. A period is named by the month it begins with.
    floors: [
      { figure: 'quarter.2011-03.crr', least: 0.569, most: 0.569 },
      { figure: 'quarter.2011-06.crr', least: 0.566, most: 0.566 },
      { figure: 'month.2011-01.crr', least: 0.3661, most: 0.3661 },
      { figure: 'month.2011-02.crr', least: 0.3536, most: 0.3536 },
      { figure: 'month.2011-03.crr', least: 0.3826, most: 0.3826 },
      { figure: 'month.2011-04.crr', least: 0.3121, most: 0.3121 },
      { figure: 'month.2011-05.crr', least: 0.4299, most: 0.4299 },
      { figure: 'month.2011-06.crr', least: 0.3883, most: 0.3883 },
      { figure: 'month.2011-07.crr', least: 0.3683, most: 0.3683 },
    ],
  },
  {
    bench: 'bench/bought-together.ts',
    args: (folder) => ['--invoices', invoices(folder), '--split', '2011-07-01'],
    needs: (folder) => [invoices(folder)],
    // Source: what plain Jaccard sums find in the same run is .2784; ours .3755 (docs/decisions/0025-bought-together.md).
    floors: [
      { figure: 'hr20', least: 0.37 },
      { figure: 'mrr20', least: 0.15 },
    ],
  },
  {
    bench: 'bench/clv.ts',
    args: (folder) => ['--transactions', cdnow(folder), '--calibration-end', '1997-09-30', '--horizon-days', '273'],
    needs: (folder) => [cdnow(folder)],
    // Source: Fader, Hardie & Lee (2005) and Fader & Hardie (2013), within 1 %; hold-out of the data's known answers.
    floors: [
      near('bgnbd.r', 0.2426, 0.01),
      near('bgnbd.alpha', 4.414, 0.01),
      near('bgnbd.a', 0.793, 0.01),
      near('bgnbd.b', 2.426, 0.01),
      near('bgnbd.logLikelihood', -9582.43, 1e-6),
      near('gammaGamma.p', 6.25, 0.01),
      near('gammaGamma.q', 3.74, 0.01),
      near('gammaGamma.v', 15.44, 0.01),
      { figure: 'holdout.mae', most: 0.79 },
      { figure: 'holdout.correlation', least: 0.62 },
      { figure: 'value.coverage', least: 0.8 },
    ],
  },
  {
    bench: 'bench/leads.ts',
    args: (folder) => ['--csv', uciVisits(folder), '--label', 'Revenue'],
    needs: (folder) => [uciVisits(folder)],
    // Source: known answers of the data, logistic regression .916 with all columns, five-fold.
    floors: [
      { figure: 'auc', least: 0.91 },
      { figure: 'ece', most: 0.02 },
    ],
  },
  {
    bench: 'bench/leads.ts',
    args: (folder) => ['--csv', uciVisits(folder), '--label', 'Revenue', '--columns', 'clickstream'],
    needs: (folder) => [uciVisits(folder)],
    // Source: as above, .741 with clickstream columns only.
    floors: [
      { figure: 'auc', least: 0.735 },
      { figure: 'ece', most: 0.02 },
    ],
  },
]

/** The number at a path such as `kept.hr20`, NaN when there is none. */
export function figureAt(json: unknown, path: string): number {
  let value = json
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  }
  return typeof value === 'number' ? value : Number.NaN
}

/** The last line of a benchmark is its JSON. */
export function lastJson(output: string): unknown {
  try {
    return JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
  } catch {
    return null
  }
}

/** Is the figure what it must be? NaN never is. */
export function isReached(
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Floor,
  value: number,
): boolean {
  return value >= least && value <= most
}

/** One line of the table; a bound that is not there is left blank. */
function row(bench: string, floor: Floor, value: number): string {
  const { figure, least, most } = floor
  const shown = (number = Number.NaN, none = '') => (Number.isNaN(number) ? none : number.toFixed(4)).padStart(10)
  const bounds = `${shown(least)} ${shown(most)}`
  const verdict = isReached(floor, value) ? 'ok' : value > (most ?? value) ? 'ABOVE' : 'BELOW'
  return `${bench.padEnd(22)} ${figure.padEnd(20)} ${shown(value, 'none')} ${bounds}  ${verdict}`
}

/** Runs one benchmark and prints its rows. True when all floors are reached. */
async function validateOne({ bench, args, floors }: Validation, folder: string): Promise<boolean> {
  const { code, output } = await captureProgram(process.execPath, [bench, ...args(folder)])
  if (code !== 0) console.log(output.trim())
  const json = lastJson(output)
  const values = floors.map((floor) => ({ floor, value: figureAt(json, floor.figure) }))
  for (const { floor, value } of values) console.log(row(bench, floor, value))
  return code === 0 && values.every(({ floor, value }) => isReached(floor, value))
}

async function validate(args: string[]): Promise<number> {
  const { positionals } = parseOptions(args, {}, USAGE)
  const folder = positionals[0] ?? '../shared/data'
  const missing = VALIDATIONS.flatMap(({ needs }) => needs(folder)).filter((file) => !existsSync(file))
  if (missing.length > 0)
    throw new Trouble(
      `There is no data to validate with: ${missing[0]} is missing. Name its folder: npm run validate -- FOLDER`,
    )
  const heads = ['measured', 'least', 'most'].map((head) => head.padStart(10)).join(' ')
  console.log(`${'benchmark'.padEnd(22)} ${'figure'.padEnd(20)} ${heads}`)
  let isGood = true
  for (const validation of VALIDATIONS) isGood = (await validateOne(validation, folder)) && isGood
  return isGood ? 0 : 1
}

if (import.meta.main) await runCommand(() => validate(process.argv.slice(2)))
