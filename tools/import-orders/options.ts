/** @module The options of `npm run import-orders`. */
import { type Columns, ORDER_FIELDS, type OrderField } from '../../contract/order-field.ts'
import type { OrderChannel, OrderStatus } from '../../contract/order-words.ts'
import { ORDER_CHANNELS, ORDER_STATUSES } from '../../contract/order-words.ts'
import type { Decimal } from '../../worker/core/order-import/amount.ts'
import { plainName } from '../../worker/core/order-import/order-field.ts'
import type { DateOrder } from '../../worker/core/order-import/time.ts'
import { inputFile } from '../terminal/input-file.ts'
import { parseOptions } from '../terminal/parse-options.ts'
import { Trouble } from '../terminal/trouble.ts'

const USAGE = `npm run import-orders -- FILE [--preview] [--map column=field …] [--url http://localhost:8787]
  [--delimiter ";"] [--decimal ,] [--dates day-first] [--time-zone Europe/Vilnius] [--currency EUR]
  [--encoding windows-1257] [--channel store] [--store "Old Town"] [--status word=paid …] [--correct] [--refused FILE]`

const text = { type: 'string' } as const
const several = { type: 'string', multiple: true } as const
const OPTIONS = {
  url: text,
  preview: { type: 'boolean' },
  map: several,
  delimiter: text,
  decimal: text,
  dates: text,
  'time-zone': text,
  currency: text,
  encoding: text,
  channel: text,
  store: text,
  status: several,
  correct: { type: 'boolean' },
  refused: text,
} as const

/** As typed and checked; undefined where nothing was said. */
export interface ImportOptions {
  path: string
  url: string | undefined
  isPreview: boolean
  /** Column and field of each `--map`. */
  map: [string, string][]
  delimiter: string
  decimal: Decimal | undefined
  dateOrder: DateOrder | undefined
  timeZone: string | undefined
  currency: string | undefined
  encoding: string
  channel: OrderChannel
  store: string | undefined
  statuses: Record<string, OrderStatus>
  isCorrection: boolean
  refused: string | undefined
}

export function importOptions(args: string[]): ImportOptions {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${USAGE}`)
  const dates = oneOf('dates', values.dates, ['day-first', 'month-first'] as const)
  return {
    path: inputFile(file),
    url: values.url,
    isPreview: values.preview === true,
    map: (values.map ?? []).map((typed) => pair('map', typed)),
    delimiter: values.delimiter === 'tab' ? '\t' : (values.delimiter ?? ''),
    decimal: oneOf('decimal', values.decimal, ['.', ','] as const),
    dateOrder: dates && (dates === 'day-first' ? 'day first' : 'month first'),
    timeZone: checked('time-zone', values['time-zone'], (zone) => new Intl.DateTimeFormat('en', { timeZone: zone })),
    currency: checked('currency', values.currency?.toUpperCase(), (code) => {
      if (!/^[A-Z]{3}$/.test(code)) throw new RangeError(code)
    }),
    encoding: checked('encoding', values.encoding, (label) => new TextDecoder(label)) ?? 'utf-8',
    channel: oneOf('channel', values.channel, ORDER_CHANNELS) ?? (values.store === undefined ? 'web' : 'store'),
    store: values.store,
    statuses: Object.fromEntries((values.status ?? []).map(statusPair)),
    isCorrection: values.correct === true,
    refused: values.refused,
  }
}

/** The guessed columns with what `--map` says instead; `column=` alone makes a column mean nothing. */
export function mappedColumns(guessed: Columns, header: readonly string[], map: ImportOptions['map']): Columns {
  const columns = { ...guessed }
  for (const [name, field] of map) {
    const place = header.findIndex((each) => plainName(each) === plainName(name))
    if (place < 0) throw new Trouble(`--map: the file has no column "${name}". It has: ${header.join(', ')}`)
    for (const other of ORDER_FIELDS) if (columns[other] === place) delete columns[other]
    if (field !== '') columns[fieldOf(field)] = place
  }
  return columns
}

function fieldOf(typed: string): OrderField {
  const field = ORDER_FIELDS.find((each) => each.toLowerCase() === typed.toLowerCase())
  if (field === undefined) throw new Trouble(`--map: there is no field "${typed}". Fields: ${ORDER_FIELDS.join(', ')}`)
  return field
}

function statusPair(typed: string): [string, OrderStatus] {
  const [word, status] = pair('status', typed)
  return [word.toLowerCase(), oneOf('status', status, ORDER_STATUSES) ?? 'paid']
}

function pair(name: string, typed: string): [string, string] {
  const at = typed.lastIndexOf('=')
  if (at < 1) throw new Trouble(`--${name} takes two words with = between them, not "${typed}".\nUsage: ${USAGE}`)
  return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
}

function oneOf<Word extends string>(name: string, typed: string | undefined, words: readonly Word[]): Word | undefined {
  const word = words.find((each) => each === typed)
  if (typed !== undefined && word === undefined)
    throw new Trouble(`--${name} takes ${words.join(' or ')}, not "${typed}".`)
  return word
}

/** `check` throws a RangeError for what is none. */
function checked(name: string, typed: string | undefined, check: (typed: string) => unknown): string | undefined {
  if (typed === undefined) return undefined
  try {
    check(typed)
    return typed
  } catch {
    throw new Trouble(`--${name}: there is none named "${typed}".`)
  }
}
