/** @module Options of npm run replay. */
import { isLoopback } from '../../tools/local/is-loopback.ts'
import { numberOption, parseOptions } from '../../tools/terminal/parse-options.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

const USAGE =
  'npm run replay -- FILE [--speed N] [--limit N] [--url http://localhost:8787] [--restart] [--keep-dates] [--i-own-this-server]'

const OPTIONS = {
  speed: { type: 'string' },
  limit: { type: 'string' },
  url: { type: 'string' },
  restart: { type: 'boolean', default: false },
  'keep-dates': { type: 'boolean', default: false },
  'i-own-this-server': { type: 'boolean', default: false },
} as const

export interface ReplayOptions {
  /** As typed. */
  file: string
  /** Recorded seconds a second; null: as fast as the Worker takes it. */
  speed: number | null
  /** Most clicks or orders, from the beginning of the file. */
  limit: number
  /** Undefined: the Worker of npm start. */
  url: string | undefined
  restart: boolean
  keepDates: boolean
}

/** Throws `Trouble` for what does not fit. A Worker elsewhere is refused unless its owner says so: this is load. */
export function replayOptions(args: string[]): ReplayOptions {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE)
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one recording.\nUsage: ${USAGE}`)
  const { url } = values
  if (url !== undefined && !URL.canParse(url))
    throw new Trouble(`--url takes an address such as http://localhost:8787, not "${url}".`)
  if (url !== undefined && !isLoopback(new URL(url)) && !values['i-own-this-server'])
    throw new Trouble(
      `${new URL(url).host} is not this machine: a replay fills a database with made-up visitors. Add --i-own-this-server if that is what you want.`,
    )
  return {
    file,
    speed: numberOption('speed', values.speed, { least: 0.001 }) ?? null,
    limit: numberOption('limit', values.limit, { least: 1, whole: true }) ?? Number.POSITIVE_INFINITY,
    url,
    restart: values.restart,
    keepDates: values['keep-dates'],
  }
}
