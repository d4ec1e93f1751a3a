/** @module Reads a request's body as text up to a limit, without trusting what its headers say. */
import { readBytes } from './read-bytes.ts'

/** The text, or null when it is longer than `maxBytes`; then at most one chunk past the limit was read. */
export async function readBody(request: Request, maxBytes: number): Promise<string | null> {
  const bytes = await readBytes(request, maxBytes)
  return bytes && new TextDecoder().decode(bytes)
}
