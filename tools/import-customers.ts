/** @module npm run import-customers -- FILE: imports customers and what they are like from a CSV through the public API. */
import { statSync } from 'node:fs'
import { MAX_PEOPLE, type PersonInput } from '../contract/person-input.ts'
import { guessDateOrder } from '../worker/core/order-import/time.ts'
import { wallClock } from '../worker/core/order-import/wall-clock.ts'
import { FILE_OPTIONS, type FileOptions, fileOptions } from './csv/file-options.ts'
import { noteLines } from './csv/file-tally.ts'
import { importFile, type ReadValue } from './csv/import-file.ts'
import { mappedColumns } from './csv/mapped-columns.ts'
import { printColumns } from './csv/print-columns.ts'
import { readSample, type Sample } from './csv/read-sample.ts'
import { needsDayOrder } from './import-customers/birthday.ts'
import { genderReader } from './import-customers/gender.ts'
import { guessPersonColumns, type PersonField, personField } from './import-customers/person-field.ts'
import { type PersonPlan, personOfRow } from './import-customers/person-of-row.ts'
import { ownServer } from './local/own-server.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = `npm run import-customers -- FILE [--preview] [--map column=field …] [--map column=trait:NAME …]
  [--url http://localhost:8787] [--delimiter ";"] [--dates day-first] [--encoding windows-1257] [--refused FILE]`

/** People, and refusals, that a preview shows. */
const SHOWN = 5

/** Whom somebody is found by: one is needed. */
const NAMING: readonly PersonField[] = ['customerId', 'email', 'phone', 'loyaltyCard']

function planOf(options: FileOptions, { header, rows }: Sample): PersonPlan {
  const columns = mappedColumns(guessPersonColumns(header), { header, map: options.map }, personField)
  printColumns(header, columns, rows)
  if (NAMING.every((field) => columns[field] === undefined))
    throw new Trouble(`No column says whose the rows are. Say which: --map "column=email" (or ${NAMING.join(', ')}).`)
  const cells = (field: PersonField) => rows.flatMap((row) => row.cells[columns[field] ?? -1]?.trim() || [])
  const dates = [...cells('birthday'), ...cells('updatedAt')]
  const order = options.dateOrder ?? guessDateOrder(dates)
  const ambiguous = order === null ? dates.find(needsDayOrder) : undefined
  if (ambiguous !== undefined)
    throw new Trouble(`"${ambiguous}" may be day or month first: say --dates day-first or --dates month-first.`)
  const updatedAt = Math.round(statSync(options.path).mtimeMs)
  const dateOrder = order ?? 'day first'
  return { columns, dateOrder, clock: wallClock('UTC'), genderOf: genderReader(cells('gender')), updatedAt }
}

function preview(plan: PersonPlan, { rows }: Sample): number {
  const read = rows.map((row) => ({ row, reading: personOfRow(row.cells, plan) }))
  const people = read.flatMap(({ reading }) => (reading.ok ? [reading] : []))
  const refused = read.flatMap(({ row, reading }) => (reading.ok ? [] : [`line ${row.line}: ${reading.reason}`]))
  console.log(`The first of ${people.length} people in the first rows:`)
  for (const { person, notes } of people.slice(0, SHOWN)) {
    const { traits, updatedAt: _, ...named } = person
    const words = Object.entries({ ...named, ...traits }).flatMap(([name, value]) => (value ? `${name} ${value}` : []))
    console.log(`  ${[...words, ...notes].join(' · ')}`)
  }
  console.log(refused.length === 0 ? 'None of these rows is refused.' : `Refused: ${refused.length} of them`)
  for (const words of refused.slice(0, SHOWN)) console.log(`  ${words}`)
  console.log('Nothing was sent: leave out --preview to import.')
  return 0
}

async function importCustomers(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, FILE_OPTIONS, USAGE)
  const options = fileOptions(values, positionals, USAGE)
  const server = options.isPreview ? null : ownServer(options.url)
  const sample = await readSample(options)
  const plan = planOf(options, sample)
  if (server === null) return preview(plan, sample)
  let people = 0
  const notes: Record<string, number> = {}
  const add = (row: { line: number; cells: readonly string[] }): ReadValue<PersonInput>[] => {
    const reading = personOfRow(row.cells, plan)
    return [reading.ok ? { ...reading, rows: [row], value: reading.person } : { ...reading, rows: [row] }]
  }
  return importFile<PersonInput>(options, {
    ...{ header: sample.header, server },
    door: { path: '/v1/people', name: 'people', most: MAX_PEOPLE },
    reader: { add, end: () => [] },
    onTaken: (_, own) => {
      people += 1
      for (const note of own.map((each) => each.replace(/"[^"]*"/g, '"…"'))) notes[note] = (notes[note] ?? 0) + 1
    },
    lines: () => [`${people} people`, ...noteLines(notes)],
  })
}

if (import.meta.main) await runCommand(() => importCustomers(process.argv.slice(2)))
