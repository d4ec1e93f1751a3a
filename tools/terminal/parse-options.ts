/** @module Options of a command, with mistakes answered by a sentence and the usage. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { Trouble } from './trouble.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; args: string[] }>>

/** Parses `args` strictly: an unknown option is trouble, not a surprise. */
export function parseOptions<T extends Options>(args: string[], options: T, usage: string): Parsed<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw new Trouble(`${reason}.\nUsage: ${usage}`)
  }
}

/** Reads a number of an option; undefined stays undefined. `least` and `most` are inclusive. */
export function numberOption(
  name: string,
  text: string | undefined,
  range: { least: number; most?: number; whole?: boolean },
): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  const { least, most = Number.MAX_SAFE_INTEGER, whole = false } = range
  if (text.trim() !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value
  const kind = whole ? 'a whole number' : 'a number'
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`
  throw new Trouble(`--${name} takes ${kind} ${bounds}, not "${text}".`)
}
