/** @module bench:leads: how well a visit's purchase is foretold, on a table of visits or on recorded events. */
import { parseArgs } from 'node:util'
import { driftFigures } from './leads/drift.ts'
import { eventFigures } from './leads/event-figures.ts'
import { priorTable } from './leads/prior-table.ts'
import { readTable } from './leads/read-table.ts'
import { figures, fiveFold } from './leads/table-accuracy.ts'

const USAGE = `Usage: npm run -s bench:leads -- --csv FILE --label COLUMN [--columns clickstream | --columns A,B,…]
                                [--later COLUMN=VALUE,VALUE | --prior]
       npm run -s bench:leads -- --events FILE --split-at TIME`

/** The columns of the UCI table that tell of the visit's clicks. Not `PageValues`, which is made from purchases. */
const CLICKSTREAM = [
  'Administrative',
  'Administrative_Duration',
  'Informational',
  'Informational_Duration',
  'ProductRelated',
  'ProductRelated_Duration',
  'BounceRates',
  'ExitRates',
]

const OPTIONS = {
  csv: { type: 'string' },
  label: { type: 'string' },
  columns: { type: 'string' },
  later: { type: 'string' },
  prior: { type: 'boolean' },
  events: { type: 'string' },
  'split-at': { type: 'string' },
} as const

type Options = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

async function leads(options: Options): Promise<object> {
  if (options.events) return eventFigures(options.events, splitAt(options['split-at']))
  const { csv, label } = options
  if (!csv || !label) throw new Error('--csv and --label, or --events and --split-at, are needed.')
  const rows = readTable(csv)
  const known = Object.keys(rows[0] ?? {})
  const columns = columnsOf(options.columns, known, label)
  const missing = [...columns, label].find((name) => !known.includes(name))
  if (missing !== undefined) throw new Error(`${csv} has no column ${missing}.`)
  if (options.prior) return priorTable(rows, label)
  if (options.later) return driftFigures(rows, { columns, label }, laterOf(options.later))
  return figures(fiveFold(rows, { columns, label }))
}

function columnsOf(wanted: string | undefined, known: readonly string[], label: string): readonly string[] {
  if (wanted === undefined || wanted === 'all') return known.filter((name) => name !== label)
  return wanted === 'clickstream' ? CLICKSTREAM : wanted.split(',')
}

function laterOf(text: string): { column: string; values: string[] } {
  const [column = '', values = ''] = text.split('=')
  if (!values) throw new Error('--later needs a column and its last values, such as Month=Nov,Dec.')
  return { column, values: values.split(',') }
}

/** ms UTC, from seconds or a date. */
function splitAt(text: string | undefined): number {
  const at = Number(text) * 1000
  const known = Number.isFinite(at) ? at : Date.parse(text ?? '')
  if (!text || Number.isNaN(known)) throw new Error('--split-at needs a time in seconds since 1970, or a date.')
  return known
}

try {
  console.log(JSON.stringify(await leads(parseArgs({ options: OPTIONS }).values)))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exit(2)
}
