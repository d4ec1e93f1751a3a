/** @module npm run catalogue -- FILE: imports a catalogue through the public API. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseCatalogue } from './catalogue/parse-catalogue.ts'
import type { CatalogueReading, RowTrouble } from './catalogue/reading.ts'
import { CATALOGUE_FORMATS, recogniseCatalogue } from './catalogue/recognise.ts'
import { sendProducts } from './catalogue/send-products.ts'
import { Refused } from './local/call-admin.ts'
import { ownServer } from './local/own-server.ts'
import { inputFile } from './terminal/input-file.ts'
import { parseOptions } from './terminal/parse-options.ts'
import { progress } from './terminal/progress.ts'
import { runCommand } from './terminal/run-command.ts'
import { Trouble } from './terminal/trouble.ts'

const USAGE = 'npm run catalogue -- FILE [--url http://localhost:8787] [--currency EUR]'
const OPTIONS = { url: { type: 'string' }, currency: { type: 'string' } } as const

/** Rows that are named one by one; the others are only counted. */
const NAMED_TROUBLES = 50

function catalogueOptions(args: string[]) {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${USAGE}`)
  const currency = (values.currency ?? 'EUR').toUpperCase()
  if (!/^[A-Z]{3}$/.test(currency)) throw new Trouble(`--currency takes a code such as EUR, not "${values.currency}".`)
  return { path: inputFile(file), currency, url: values.url }
}

async function readCatalogue(path: string, currency: string): Promise<CatalogueReading> {
  const parsed = parseCatalogue(basename(path), await readFile(path, 'utf8'))
  const format = recogniseCatalogue(parsed.fields)
  if (format === null) {
    const known = CATALOGUE_FORMATS.map(({ name, fields }) => `  ${name}: ${fields.join(', ')}`).join('\n')
    const seen = parsed.fields.slice(0, 12).join(', ') || 'none'
    throw new Trouble(`This catalogue is of no format we know. Its fields: ${seen}. Known by these fields:\n${known}`)
  }
  console.log(`${basename(path)}: ${parsed.rows.length + parsed.troubles.length} rows, format ${format.name}`)
  const reading = format.read(parsed.rows, { currency })
  return { ...reading, troubles: [...parsed.troubles, ...reading.troubles].toSorted((a, b) => a.row - b.row) }
}

function printRows(title: string, rows: readonly RowTrouble[]): void {
  if (rows.length === 0) return
  console.log(`${title}: ${rows.length}`)
  for (const { row, reason } of rows.slice(0, NAMED_TROUBLES)) console.log(`  row ${row}: ${reason}`)
  if (rows.length > NAMED_TROUBLES) console.log(`  … and ${rows.length - NAMED_TROUBLES} more`)
}

async function importCatalogue(args: string[]): Promise<number> {
  const { path, currency, url } = catalogueOptions(args)
  const server = ownServer(url)
  const { products, troubles, leftOut } = await readCatalogue(path, currency)
  const line = progress()
  let through = 0
  try {
    await sendProducts(server, products, (count) => {
      through = count
      line.show(count / products.length, `${count} of ${products.length} products`)
    })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const fields = (error.problem.errors ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('')
    throw new Trouble(`After ${through} products the Worker refused the next: ${error.problem.detail}${fields}`)
  }
  line.done(`${through} of ${products.length} products`)
  printRows('Left out', leftOut)
  printRows('Not imported', troubles)
  console.log(`Imported ${through} products, left out ${leftOut.length}, not imported ${troubles.length} rows.`)
  return troubles.length === 0 ? 0 : 1
}

if (import.meta.main) await runCommand(() => importCatalogue(process.argv.slice(2)))
