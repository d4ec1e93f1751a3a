/** @module The reading of one catalogue, from text to entries. */
import type { FeedFormat } from '../../contract/catalogue/feed-format.ts'
import { checkedProduct } from './checked-product.ts'
import { containerOf } from './container-of.ts'
import { FeedBroken } from './feed-broken.ts'
import type { FeedEntry } from './feed-entry.ts'
import { FeedRow, type RowContext } from './feed-row.ts'
import { FirstLines } from './first-lines.ts'
import type { Container, Format } from './format/format.ts'
import { formatOf } from './formats.ts'
import type { FoundRow, RowReader } from './found-row.ts'
import { type PartEntry, PartGroups } from './part-groups.ts'
import { Prices } from './price.ts'
import { rowReader } from './row-readers.ts'

/** Characters by which the container is told. */
const HEAD_CHARACTERS = 16_384

export interface ReadingOptions {
  format: FeedFormat | null
  fileName: string | null
  currency: string
  origin: string | null
  now: number
  /** Products at most; further ones are troubles. */
  most: number
}

/** Takes decoded text. A failure stays in `failure`, so that what was read before it is given back first. */
export class FeedReading {
  failure: FeedBroken | null = null
  readonly #options: ReadingOptions
  #head = ''
  #begun: { container: Container; rows: RowReader } | null = null
  #format: { format: Format; context: RowContext } | null = null
  readonly #groups = new PartGroups()
  readonly #lines = new FirstLines()
  #products = 0
  #firstReason: string | null = null
  #isGuessed = false

  constructor(options: ReadingOptions) {
    this.#options = options
  }

  /** `guess`: the encoding it was read in, where nobody said so. */
  push(text: string, guess: string | null): FeedEntry[] {
    return [...this.#guessed(guess), ...this.#taken(text)]
  }

  #taken(text: string): FeedEntry[] {
    if (this.#begun !== null) return this.#read(this.#begun.rows.push(text))
    this.#head += text
    return this.#head.length < HEAD_CHARACTERS ? [] : this.#begin()
  }

  end(): FeedEntry[] {
    const entries = this.#begun === null ? this.#begin() : []
    if (this.failure === null && this.#begun !== null) entries.push(...this.#read(this.#begun.rows.end()))
    entries.push(...this.#groups.end().map((entry) => this.#checked(entry)))
    if (this.#products === 0) this.#fail(new FeedBroken('no_products', 1, this.#nothing()))
    return entries
  }

  /** Told once. All letters can be read then, be they the wrong ones. */
  #guessed(guess: string | null): FeedEntry[] {
    if (guess === null || this.#isGuessed) return []
    this.#isGuessed = true
    const reason = `the file is no UTF-8 and does not say what it is: it was read as ${guess}. Save it in UTF-8 where names look wrong`
    return [{ kind: 'trouble', line: 1, productId: null, reason }]
  }

  #begin(): FeedEntry[] {
    if (this.#head.trim() === '') return []
    try {
      const container = containerOf(this.#head, this.#options.fileName)
      this.#begun = { container, rows: rowReader(container, this.#head) }
    } catch (error) {
      this.#fail(error)
      return []
    }
    const entries = this.#read(this.#begun.rows.push(this.#head))
    this.#head = ''
    return entries
  }

  #read(rows: readonly FoundRow[]): FeedEntry[] {
    const entries: FeedEntry[] = []
    try {
      for (const row of rows) entries.push(...this.#row(row))
    } catch (error) {
      this.#fail(error)
    }
    if (this.#begun?.rows.failure) this.#fail(this.#begun.rows.failure)
    return entries
  }

  #row(row: FoundRow): FeedEntry[] {
    if (row.fields === undefined) return [this.#trouble(row.line, null, row.wrong)]
    const begun = this.#format === null ? [this.#choose(row.line, Object.keys(row.fields))] : []
    if (this.#format === null) return begun
    const { format, context } = this.#format
    const read = new FeedRow(row.fields, context)
    const found = format.read(read)
    if (row.wrong !== undefined) {
      const id = found.kind === 'part' ? found.part.productId : found.productId
      return [...begun, this.#trouble(row.line, id, row.wrong)]
    }
    const entries = this.#groups.add(row.line, found, read.wrong).map((entry) => this.#checked(entry))
    return begun.length > 0 ? [...begun, ...entries] : entries
  }

  /** By the header, or by the first entry. */
  #choose(line: number, names: readonly string[]): FeedEntry {
    const { container, rows } = this.#begun!
    const { format: wanted, currency, origin, now } = this.#options
    const { header } = rows
    const format = formatOf(container, header ?? names, { wanted, line: header ? 1 : line })
    const prices = new Prices(currency, container === 'yaml' ? '.' : format.decimal)
    this.#format = { format, context: { prices, currency, origin, now } }
    return { kind: 'format', line: 1, format: format.format }
  }

  #checked(entry: PartEntry): FeedEntry {
    if (entry.kind === 'trouble') return this.#trouble(entry.line, entry.productId, entry.reason)
    if (entry.kind === 'left_out') return entry
    const { line, part } = entry
    const checked = checkedProduct(part)
    if ('reason' in checked) return this.#trouble(line, part.productId, checked.reason)
    const { product } = checked
    if (this.#products >= this.#options.most)
      return this.#trouble(
        line,
        product.productId,
        `comes behind the ${this.#options.most} products that a catalogue may have`,
      )
    const first = this.#lines.lineOf(product.productId, line)
    if (first !== undefined)
      return this.#trouble(line, product.productId, `has the id ${product.productId} of line ${first}`)
    this.#products += 1
    return { kind: 'product', line, product }
  }

  #trouble(line: number, productId: string | null, reason: string): FeedEntry {
    this.#firstReason ??= `line ${line}: ${reason}`
    return { kind: 'trouble', line, productId: productId?.slice(0, 128) ?? null, reason }
  }

  #nothing(): string {
    if (this.#firstReason !== null)
      return `Not one of its products is right. The first trouble is in ${this.#firstReason}.`
    if (this.#begun === null) return 'It is empty. Was it exported to its end?'
    if (this.#format !== null) return 'All its products are left out, such as drafts.'
    return 'There is no product in it. Is it the right file, and was it exported to its end?'
  }

  /** The first failure counts. */
  #fail(error: unknown): void {
    if (!(error instanceof FeedBroken)) throw error
    this.failure ??= error
  }
}
