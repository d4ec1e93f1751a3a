/** @module The options of `npm run catalogue`. */
import { FEED_FORMATS, type FeedFormat } from '../../contract/catalogue/feed-format.ts'
import { checked, oneOf } from '../csv/file-options.ts'
import { inputFile } from '../terminal/input-file.ts'
import { parseOptions } from '../terminal/parse-options.ts'
import { Trouble } from '../terminal/trouble.ts'

const USAGE = `npm run catalogue -- FILE [--url http://localhost:8787] [--currency EUR] [--format google_xml]
  [--whole [--insist]]`

const text = { type: 'string' } as const
const OPTIONS = {
  url: text,
  currency: text,
  format: text,
  whole: { type: 'boolean' },
  insist: { type: 'boolean' },
} as const

/** As typed and checked; undefined where nothing was said. `path` is absolute. */
export interface CatalogueOptions {
  path: string
  url: string | undefined
  currency: string | undefined
  format: FeedFormat | undefined
  /** What files listed before and this one lacks goes off the shelf; insisted, also where that is most of it. */
  isWhole: boolean
  insists: boolean
}

export function catalogueOptions(args: string[]): CatalogueOptions {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${USAGE}`)
  return {
    path: inputFile(file),
    url: values.url,
    currency: checked('currency', values.currency?.toUpperCase(), (code) => {
      if (!/^[A-Z]{3}$/.test(code)) throw new RangeError(code)
    }),
    format: oneOf('format', values.format, FEED_FORMATS),
    isWhole: values.whole === true,
    insists: values.insist === true,
  }
}
