/** @module Where a replay stopped, so that the same command goes on there. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'

const PositionSchema = v.object({
  /** Things of the recording (clicks, orders) that are through without a gap. */
  done: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What is added to recorded times of orders, ms; the same in every part of one replay. */
  shiftMs: v.number(),
})

export type Position = v.InferOutput<typeof PositionSchema>

/** What makes a replay the same replay. A file that has grown is another one. */
export interface ReplayOf {
  path: string
  sizeBytes: number
  origin: string
}

/** The file in `folder` that keeps the position of this replay. */
export function positionFile(folder: string, { path, sizeBytes, origin }: ReplayOf): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([path, sizeBytes, origin]))
    .digest('hex')
  return `${folder}/replay-${hash.slice(0, 16)}.json`
}

/** The kept position; null where there is none or it is damaged. */
export function readPosition(file: string): Position | null {
  try {
    const parsed = v.safeParse(PositionSchema, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** Keeps the position: the file is whole at every moment, also when the process ends in the middle of it. */
export function recordPosition(file: string, position: Position): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(position))
  renameSync(`${file}.new`, file)
}

/** The replay is at its end; the next one begins anew. */
export function forgetPosition(file: string): void {
  rmSync(file, { force: true })
}
