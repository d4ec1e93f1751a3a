/** @module The containers of catalogues: one of them reads a file. */
import { guessDelimiter } from '../../contract/csv-delimiter.ts'
import { CsvRows } from './csv-rows.ts'
import type { Container } from './format/format.ts'
import type { RowReader } from './found-row.ts'
import { JsonRows } from './json-rows.ts'
import { NdjsonRows } from './ndjson-rows.ts'
import { XmlRows } from './xml-rows.ts'
import { YamlRows } from './yaml-rows.ts'

const READERS: Readonly<Record<Container, (head: string) => RowReader>> = {
  csv: (head) => new CsvRows(guessDelimiter(head)),
  json: () => new JsonRows(),
  ndjson: () => new NdjsonRows(),
  yaml: () => new YamlRows(),
  xml: () => new XmlRows(),
}

/** `head`: how the text begins; it is not read yet. */
export const rowReader = (container: Container, head: string): RowReader => READERS[container](head)
