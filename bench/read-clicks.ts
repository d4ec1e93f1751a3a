/** @module Reads recorded shop clicks: a header line, then session, item and time in seconds, tab separated. */
import { readFileSync } from 'node:fs'

export interface Click {
  session: string
  productId: string
  /** ms UTC */
  at: number
}

/** The clicks of a file in order of time. Throws an error that names the file, and the line it could not read. */
export function readClicks(path: string): Click[] {
  const [header, ...lines] = textOf(path).trimEnd().split(/\r?\n/)
  if (header?.split('\t').length !== 3) throw new Error(`${path} must begin with a header of session, item and time.`)
  if (lines.length === 0) throw new Error(`${path} has no clicks.`)
  return lines.map((line, index) => parseClick(line, `${path} line ${index + 2}`)).sort((a, b) => a.at - b.at)
}

function parseClick(line: string, place: string): Click {
  const [session, productId, seconds, ...rest] = line.split('\t')
  const at = Math.round(Number(seconds || Number.NaN) * 1000)
  if (!session || !productId || Number.isNaN(at) || rest.length > 0)
    throw new Error(`${place} must be session, item and time in seconds, tab separated.`)
  return { session, productId, at }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new Error(`${path} cannot be read.`)
  }
}
