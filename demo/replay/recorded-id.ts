/** @module Ids that are the same however often a recording is played. */
import { createHash } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

const dashed = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`

/** Variant bits 10 of RFC 9562 in front of three digits. */
const variant = (hex: string) => `${((Number.parseInt(hex[0] ?? '0', 16) & 3) | 8).toString(16)}${hex.slice(1, 4)}`

/** The visitor of a person of a recording: a UUIDv8 of the hash of `person`, which names its kind too (`session 27`). */
export function visitorId(person: string): string {
  const hex = digest(`visitor ${person}`)
  return dashed(`${hex.slice(0, 12)}8${hex.slice(13, 16)}${variant(hex.slice(16))}${hex.slice(20, 32)}`)
}

/**
 * The id of the event number `index` of a row: shaped like a UUIDv7, its time bits from the recorded time (ms UTC), the
 * rest from the file's name and the row. So a row sent twice is one event.
 */
export function eventId(fileName: string, row: number, index: number, recordedAt: number): string {
  const time = Math.max(0, Math.min(recordedAt, 2 ** 48 - 1))
  const hex = digest(`event ${fileName} ${row} ${index}`)
  return dashed(
    `${Math.floor(time).toString(16).padStart(12, '0')}7${hex.slice(0, 3)}${variant(hex.slice(3))}${hex.slice(7, 19)}`,
  )
}
