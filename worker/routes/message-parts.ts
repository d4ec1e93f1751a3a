/** @module Splits what is to be queued into messages that are small enough. */

/** A queue message holds 128 KB. Source: Cloudflare Queues limits. */
export const MAX_MESSAGE_BYTES = 120_000

/** In their order, at most `most` and 120 kB a part; each of them must be smaller than that. */
export function messageParts<Part>(all: readonly Part[], most: number): Part[][] {
  const result: Part[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const part of all) {
    const bytes = messageBytes(part)
    if (size + bytes > MAX_MESSAGE_BYTES || result.at(-1)?.length === most) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(part)
    size += bytes
  }
  return result
}

/** Bytes of something in a message. */
export const messageBytes = (part: unknown): number => new TextEncoder().encode(JSON.stringify(part)).length
