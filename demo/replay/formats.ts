/** @module Which format a recording has, told by its header. */
import { readOnlineRetailCsv } from './online-retail-csv.ts'
import type { RecordingReader } from './recorded.ts'
import { readRees46Csv } from './rees46-csv.ts'
import { readSessionTsv } from './session-tsv.ts'

export interface RecordingFormat {
  name: string
  /** Words for one and for many of what is sent. */
  unit: 'click' | 'order'
  /** Names of the header, any case; alternatives are separated by `|`. */
  header: readonly string[]
  read: RecordingReader
}

/** The formats we play. Asked in this order. */
export const RECORDING_FORMATS: readonly RecordingFormat[] = [
  {
    name: 'REES46 events',
    unit: 'click',
    header: ['event_time', 'event_type', 'product_id', 'user_id'],
    read: readRees46Csv,
  },
  {
    name: 'Online Retail invoices',
    unit: 'order',
    header: ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'],
    read: readOnlineRetailCsv,
  },
  {
    name: 'clicks by session',
    unit: 'click',
    header: ['SessionId|session', 'ItemId|item', 'Time'],
    read: readSessionTsv,
  },
]

/** The format whose names are all in the header, or null. */
export function recogniseRecording(header: readonly string[]): RecordingFormat | null {
  const present = new Set(header.map((name) => name.toLowerCase()))
  const has = (names: string) => names.split('|').some((name) => present.has(name.toLowerCase()))
  return RECORDING_FORMATS.find((format) => format.header.every(has)) ?? null
}
