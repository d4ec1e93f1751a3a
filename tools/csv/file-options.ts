/** @module Options that every command takes which reads a CSV file, and how options are checked. */
import type { DateOrder } from '../../worker/core/order-import/time.ts'
import { inputFile } from '../terminal/input-file.ts'
import { Trouble } from '../terminal/trouble.ts'

const text = { type: 'string' } as const

/** For `parseOptions`. */
export const FILE_OPTIONS = {
  url: text,
  preview: { type: 'boolean' },
  map: { type: 'string', multiple: true },
  delimiter: text,
  dates: text,
  encoding: text,
  refused: text,
} as const

/** As typed and checked; undefined where nothing was said. */
export interface FileOptions {
  path: string
  url: string | undefined
  isPreview: boolean
  /** Column and field of each `--map`. */
  map: [string, string][]
  delimiter: string
  dateOrder: DateOrder | undefined
  encoding: string
  /** Was it typed? Else a file that is not UTF-8 is trouble. */
  isEncodingSaid: boolean
  refused: string | undefined
}

interface Typed {
  url?: string | undefined
  preview?: boolean | undefined
  map?: string[] | undefined
  delimiter?: string | undefined
  dates?: string | undefined
  encoding?: string | undefined
  refused?: string | undefined
}

/** `positionals` must be one file. */
export function fileOptions(values: Typed, positionals: readonly string[], usage: string): FileOptions {
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Trouble(`Name one file.\nUsage: ${usage}`)
  const dates = oneOf('dates', values.dates, ['day-first', 'month-first'] as const)
  return {
    path: inputFile(file),
    url: values.url,
    isPreview: values.preview === true,
    map: (values.map ?? []).map((typed) => pair('map', typed)),
    delimiter: values.delimiter === 'tab' ? '\t' : (values.delimiter ?? ''),
    dateOrder: dates && (dates === 'day-first' ? 'day first' : 'month first'),
    encoding: checked('encoding', values.encoding, (label) => new TextDecoder(label)) ?? 'utf-8',
    isEncodingSaid: values.encoding !== undefined,
    refused: values.refused,
  }
}

/** The two words of `a=b`; the last = parts them. */
export function pair(name: string, typed: string): [string, string] {
  const at = typed.lastIndexOf('=')
  if (at < 1) throw new Trouble(`--${name} takes two words with = between them, not "${typed}".`)
  return [typed.slice(0, at).trim(), typed.slice(at + 1).trim()]
}

/** One of these words, or undefined where nothing was typed. */
export function oneOf<Word extends string>(
  name: string,
  typed: string | undefined,
  words: readonly Word[],
): Word | undefined {
  const word = words.find((each) => each === typed)
  if (typed !== undefined && word === undefined)
    throw new Trouble(`--${name} takes ${words.join(' or ')}, not "${typed}".`)
  return word
}

/** What was typed; `check` throws for what is none. */
export function checked(
  name: string,
  typed: string | undefined,
  check: (typed: string) => unknown,
): string | undefined {
  if (typed === undefined) return undefined
  try {
    check(typed)
    return typed
  } catch {
    throw new Trouble(`--${name}: there is none named "${typed}".`)
  }
}
