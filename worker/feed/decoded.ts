/** @module The text of a catalogue, piece by piece, whatever its encoding. */
import { type Encoding, encodingOf, FIRST_BYTES } from './first-bytes.ts'

/** Bytes decoded at once, so that a batch stays small however large the chunks are. */
const PIECE_BYTES = 65_536

export interface DecodedPiece {
  text: string
  /** The encoding that was taken without anybody's word, since the first letter beyond ASCII was no UTF-8; null: none yet. */
  guess: string | null
}

/**
 * Letters that cannot be read become U+FFFD. Signs that control nothing in a text become blanks: XML and JSON forbid
 * them, and shops have them in descriptions. Throws FeedBroken as `encodingOf` does.
 */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string | null,
): AsyncGenerator<DecodedPiece, void, undefined> {
  let first: Uint8Array = new Uint8Array(0)
  let decoder: PieceDecoder | null = null
  for await (const chunk of chunks) {
    if (decoder) {
      yield* pieces(chunk, decoder)
      continue
    }
    first = first.length === 0 ? chunk : joined(first, chunk)
    if (first.length < FIRST_BYTES) continue
    decoder = new PieceDecoder(encodingOf(first, contentType))
    yield* pieces(first, decoder)
    first = new Uint8Array(0)
  }
  decoder ??= new PieceDecoder(encodingOf(first, contentType))
  yield* pieces(first, decoder)
  yield decoder.end()
}

function* pieces(bytes: Uint8Array, decoder: PieceDecoder): Generator<DecodedPiece> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield decoder.push(bytes.subarray(at, at + PIECE_BYTES))
}

/** Decides with the first letter beyond ASCII: where it is no UTF-8 and nothing said so, the text is in `other`. */
class PieceDecoder {
  #decoder: TextDecoder
  #isOpen: boolean
  #guess: string | null = null
  #other: string
  /** The beginning of a letter that the next piece goes on with. */
  #rest: Uint8Array = new Uint8Array(0)

  constructor({ label, isSaid, other }: Encoding) {
    this.#decoder = new TextDecoder(label)
    this.#isOpen = label === 'utf-8' && !isSaid
    this.#other = other
  }

  push(bytes: Uint8Array): DecodedPiece {
    if (!this.#isOpen) return this.#piece(this.#decoder.decode(bytes, { stream: true }))
    const all = this.#rest.length === 0 ? bytes : joined(this.#rest, bytes)
    const at = firstLetter(all)
    if (at < 0) this.#rest = new Uint8Array(0)
    else if (at + 4 > all.length) this.#rest = all.slice(at)
    else this.#decide(all.subarray(at, at + 4))
    return this.#piece(this.#decoder.decode(this.#isOpen && at >= 0 ? all.subarray(0, at) : all, { stream: true }))
  }

  end(): DecodedPiece {
    if (this.#rest.length > 0) this.#decide(this.#rest)
    return this.#piece(this.#decoder.decode(this.#rest, { stream: true }) + this.#decoder.decode())
  }

  #decide(letter: Uint8Array): void {
    this.#isOpen = false
    if (beginsWithLetter(letter)) return
    this.#decoder = new TextDecoder(this.#other)
    this.#guess = this.#other
  }

  #piece(text: string): DecodedPiece {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken away
    return { text: text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, ' '), guess: this.#guess }
  }
}

/** Place of the first byte that is no ASCII, or -1. */
function firstLetter(bytes: Uint8Array): number {
  // Not `findIndex`, which takes six times as long: most catalogues are ASCII to their end.
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) >= 0x80) return at
  return -1
}

/** Is the first letter of these bytes right UTF-8? Source: RFC 3629, as far as two bytes tell. */
function beginsWithLetter([first = 0, ...others]: Uint8Array): boolean {
  const length = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1
  if (first < 0xc2 || first > 0xf4 || others.length < length) return false
  return others.slice(0, length).every((byte) => byte >= 0x80 && byte < 0xc0)
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
