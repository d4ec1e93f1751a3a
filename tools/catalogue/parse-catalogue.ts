/** @module A catalogue's text, CSV or YAML, as numbered rows. */
import Papa from 'papaparse'
import { parse as parseYaml } from 'yaml'
import { Trouble } from '../terminal/trouble.ts'
import type { CatalogueRow, RowTrouble } from './reading.ts'

export interface ParsedCatalogue {
  /** Names of the fields: the header of a CSV, the keys of a YAML list's first entry. */
  fields: string[]
  rows: CatalogueRow[]
  /** Rows that could not be taken apart. */
  troubles: RowTrouble[]
}

function fromCsv(text: string): ParsedCatalogue {
  const { data, errors, meta } = Papa.parse<Record<string, unknown>>(text, { header: true, skipEmptyLines: 'greedy' })
  const wrong = new Map(errors.flatMap(({ row, message }) => (row === undefined ? [] : [[row, message] as const])))
  return {
    fields: meta.fields ?? [],
    rows: data.map((fields, index) => ({ number: index + 1, fields })).filter((_, index) => !wrong.has(index)),
    troubles: [...wrong].map(([index, message]) => ({ row: index + 1, reason: message })),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fromYaml(text: string): ParsedCatalogue {
  let list: unknown
  try {
    // Catalogues repeat no anchors; refusing them keeps a small file from growing into a large one.
    list = parseYaml(text, { maxAliasCount: 0 })
  } catch (error) {
    throw new Trouble(`The file is no valid YAML: ${error instanceof Error ? error.message : error}`)
  }
  if (!Array.isArray(list)) throw new Trouble('The YAML file holds no list: products are entries that begin with "- ".')
  const rows: CatalogueRow[] = []
  const troubles: RowTrouble[] = []
  list.forEach((entry: unknown, index) => {
    if (isRecord(entry)) rows.push({ number: index + 1, fields: entry })
    else troubles.push({ row: index + 1, reason: 'is not an entry with fields' })
  })
  return { fields: Object.keys(rows[0]?.fields ?? {}), rows, troubles }
}

/** Takes a catalogue apart by the ending of its name. JSON counts as YAML, of which it is a part. */
export function parseCatalogue(fileName: string, text: string): ParsedCatalogue {
  const clean = text.replace(/^\uFEFF/, '')
  if (/\.(ya?ml|json)$/i.test(fileName)) return fromYaml(clean)
  if (/\.(csv|tsv|txt)$/i.test(fileName)) return fromCsv(clean)
  throw new Trouble(
    `${fileName} ends in none of .csv, .tsv, .txt, .yaml, .yml, .json: give it the ending of its format.`,
  )
}
