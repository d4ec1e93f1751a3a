/** @module The text of a chosen file, piece by piece: the file is never in memory as a whole. */

/** Told how many bytes of the file were read so far. */
export type OnBytes = (count: number) => void

const PIECE_BYTES = 64 * 1024
const GZIP_MAGIC = [0x1f, 0x8b]

/** Is it packed, as `.gz` files are? */
export async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return first === GZIP_MAGIC[0] && second === GZIP_MAGIC[1]
}

/** The bytes, unpacked where they are packed. Stop taking them and the file is closed. Throws for a broken package. */
export async function* fileBytes(file: Blob, onBytes: OnBytes = () => {}): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packed = pieces(file, onBytes)
  const plain = (await isGzip(file)) ? packed.pipeThrough(new DecompressionStream('gzip')) : packed
  const reader = plain.getReader()
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

/** The file by pieces that are read when they are asked for: how far it is read says how far the import is. */
function pieces(file: Blob, onBytes: OnBytes): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) => {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer())
    at += bytes.byteLength
    onBytes(at)
    if (bytes.byteLength > 0) controller.enqueue(bytes)
    if (bytes.byteLength === 0 || at >= file.size) controller.close()
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 })
}

/** Text in an encoding by its label in the Encoding Standard, without a byte order mark. */
export async function* fileText(file: Blob, encoding: string, onBytes?: OnBytes): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of fileBytes(file, onBytes)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
