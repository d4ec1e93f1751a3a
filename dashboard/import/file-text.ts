/** @module The text of a chosen file, piece by piece: the file is never in memory as a whole. */

/** Told how many bytes of the file were read so far. */
export type OnBytes = (count: number) => void

const GZIP_MAGIC = [0x1f, 0x8b]

/** Is it packed, as `.gz` files are? */
export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === GZIP_MAGIC[0] && second === GZIP_MAGIC[1]
}

/** The bytes, unpacked where they are packed. Stop taking them and the file is closed. Throws for a broken package. */
export async function* fileBytes(file: Blob, onBytes: OnBytes = () => {}): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = (await opened(file, onBytes)).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

async function opened(file: Blob, onBytes: OnBytes): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  let count = 0
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        count += chunk.byteLength
        onBytes(count)
        controller.enqueue(chunk)
      },
    }),
  )
  return (await isGzip(file)) ? counted.pipeThrough(new DecompressionStream('gzip')) : counted
}

/** Text in an encoding by its label in the Encoding Standard, without a byte order mark. */
export async function* fileText(file: Blob, encoding: string, onBytes?: OnBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of fileBytes(file, onBytes)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
