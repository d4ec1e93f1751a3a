/** @module The bytes of a catalogue: counted, unpacked where they are gzip, and bounded, so that a bomb stays small. */
import { LostFeed } from './lost-feed.ts'

const MB = 1024 * 1024

/** Most bytes of a body as it is sent, and of what it unpacks to. Cloudflare takes requests of 100 MB on most plans. */
const MOST = { sent: 100 * MB, unpacked: 512 * MB }

/** Gzip can grow a thousandfold: of so few bytes at a time not past a few MB. */
const MORSEL_BYTES = 4096

/**
 * `isUnpacked`: the runtime unpacked it on the way, so that its bytes are not those that were sent. `onBytes`: told of all
 * bytes so far, as they came.
 */
export interface Unpacking {
  isUnpacked: boolean
  onBytes: (bytes: number) => void
}

/** Gzip is told by its first two bytes, whatever a name or header says. Throws `LostFeed`. */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  { isUnpacked, onBytes }: Unpacking,
  most = MOST,
): AsyncGenerator<Uint8Array> {
  const unpackedMost = { most: most.unpacked, how: 'unpacked: split it into several' }
  const sentMost = { most: most.sent, how: 'as it is sent: pack it with gzip, or split it into several' }
  const arriving = counted(chunks, isUnpacked ? unpackedMost : sentMost, onBytes)
  const { isGzip, all } = await isPacked(arriving)
  yield* isGzip ? counted(gunzip(all), unpackedMost, () => {}) : all
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  { most, how }: { most: number; how: string },
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    onBytes(bytes)
    if (bytes > most) throw new LostFeed('too_large', `The catalogue has more than ${most / MB} MB ${how}.`)
    yield chunk
  }
}

/** Looks at the first two bytes; `all` are the chunks with those. */
async function isPacked(chunks: AsyncGenerator<Uint8Array>) {
  const held: Uint8Array[] = []
  const first: number[] = []
  while (first.length < 2) {
    const { done, value } = await chunks.next()
    if (done) break
    held.push(value)
    first.push(...value.subarray(0, 2))
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* held
    yield* chunks
  }
  return { isGzip: first[0] === 0x1f && first[1] === 0x8b, all: all() }
}

async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip')
  const reader = (readable as ReadableStream<Uint8Array>).getReader()
  const writer = writable.getWriter() as WritableStreamDefaultWriter<Uint8Array>
  // Whichever end breaks first says why: a catalogue that was cut off, or bytes that are no gzip.
  let lost: unknown
  const written = pump(chunks, writer).catch((error) => {
    lost ??= error
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
  } catch (error) {
    await written
    throw lost instanceof LostFeed ? lost : new LostFeed('broken', `The gzip file is damaged (${wordsOf(error)}).`)
  } finally {
    await reader.cancel().catch(() => {})
  }
  await written
  if (lost instanceof LostFeed) throw lost
}

async function pump(chunks: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  try {
    for await (const chunk of chunks)
      for (let from = 0; from < chunk.byteLength; from += MORSEL_BYTES)
        await writer.write(chunk.subarray(from, from + MORSEL_BYTES))
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => {})
    throw error
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
