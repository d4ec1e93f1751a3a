/** @module The options of `npm run import-orders`. */
import { ORDER_FIELDS, type OrderField } from '../../contract/order-field.ts'
import { ORDER_CHANNELS, ORDER_STATUSES, type OrderChannel, type OrderStatus } from '../../contract/order-words.ts'
import type { Decimal } from '../../worker/core/order-import/amount.ts'
import { checked, FILE_OPTIONS, type FileOptions, fileOptions, oneOf, pair } from '../csv/file-options.ts'
import { parseOptions } from '../terminal/parse-options.ts'

const USAGE = `npm run import-orders -- FILE [--preview] [--map column=field …] [--url http://localhost:8787]
  [--delimiter ";"] [--decimal ,] [--dates day-first] [--time-zone Europe/Vilnius] [--currency EUR]
  [--encoding windows-1257] [--channel store] [--store "Old Town"] [--status word=paid …] [--correct] [--refused FILE]`

const text = { type: 'string' } as const
const OPTIONS = {
  ...FILE_OPTIONS,
  decimal: text,
  'time-zone': text,
  currency: text,
  channel: text,
  store: text,
  status: { type: 'string', multiple: true },
  correct: { type: 'boolean' },
} as const

/** As typed and checked; undefined where nothing was said. */
export interface ImportOptions extends FileOptions {
  decimal: Decimal | undefined
  timeZone: string | undefined
  currency: string | undefined
  channel: OrderChannel
  store: string | undefined
  statuses: Record<string, OrderStatus>
  isCorrection: boolean
}

export function importOptions(args: string[]): ImportOptions {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  return {
    ...fileOptions(values, positionals, USAGE),
    decimal: oneOf('decimal', values.decimal, ['.', ','] as const),
    timeZone: checked('time-zone', values['time-zone'], (zone) => new Intl.DateTimeFormat('en', { timeZone: zone })),
    currency: checked('currency', values.currency?.toUpperCase(), (code) => {
      if (!/^[A-Z]{3}$/.test(code)) throw new RangeError(code)
    }),
    channel: oneOf('channel', values.channel, ORDER_CHANNELS) ?? (values.store === undefined ? 'web' : 'store'),
    store: values.store,
    statuses: Object.fromEntries((values.status ?? []).map(statusPair)),
    isCorrection: values.correct === true,
  }
}

/** For `--map`: the field that was typed, in whatever case. */
export const orderField = (typed: string): OrderField | null =>
  ORDER_FIELDS.find((each) => each.toLowerCase() === typed.toLowerCase()) ?? null

function statusPair(typed: string): [string, OrderStatus] {
  const [word, status] = pair('status', typed)
  return [word.toLowerCase(), oneOf('status', status, ORDER_STATUSES) ?? 'paid']
}
