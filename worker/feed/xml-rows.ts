/** @module Items of an RSS 2.0 or Atom file with the fields of Google Merchant. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { FeedBroken } from './feed-broken.ts'
import { type FoundRow, MAX_ENTRY_CHARACTERS, type RowFields, type RowReader } from './found-row.ts'
import { ENTITIES } from './html-text.ts'
import { StrayAmpersands } from './stray-ampersands.ts'

const GOOGLE = 'http://base.google.com/ns/1.0'

/** Names of an item: RSS, Atom. */
const ITEMS = ['item', 'entry']

/**
 * A field of Google's namespace, under whatever prefix, counts before one of RSS or Atom with the same name; of several the
 * first. The usual entities of HTML are read too, any other `&` is one; a document type, which could declare entities, is
 * refused.
 */
export class XmlRows implements RowReader {
  failure: FeedBroken | null = null
  readonly header = null
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  readonly #ampersands = new StrayAmpersands()
  #rows: FoundRow[] = []
  #depth = 0
  #item: { line: number; depth: number; google: RowFields; plain: RowFields } | null = null
  #text: string[] = []
  /** Characters since an item ended. */
  #size = 0
  #isBegun = false

  constructor() {
    const parser = this.#parser
    Object.assign(parser.ENTITIES, ENTITIES)
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('closetag', (tag) => this.#close(tag))
    parser.on('text', (text) => this.#take(text))
    parser.on('cdata', (text) => this.#take(text))
    parser.on('doctype', () =>
      this.#fail('It has a document type, and with it entities, which are not read. Leave it out.'),
    )
    parser.on('error', ({ message }) =>
      this.#fail(`It is not right XML: ${message.replace(/^[\d:]+ /, '').replace(/\.?$/, '.')}`),
    )
  }

  push(text: string): FoundRow[] {
    const written = this.#isBegun ? text : text.trimStart()
    if (!this.#isBegun) this.#parser.line += text.slice(0, text.length - written.length).split('\n').length - 1
    if (written === '') return []
    this.#isBegun = true
    this.#size += written.length
    if (!this.failure) this.#parser.write(this.#ampersands.push(written))
    if (this.#size > MAX_ENTRY_CHARACTERS) this.#fail('An element before it has no end.')
    return this.#told()
  }

  end(): FoundRow[] {
    if (this.failure || !this.#isBegun) return this.#told()
    this.#parser.write(this.#ampersands.end())
    if (this.#depth > 0) this.#fail('It breaks off there, before all its elements are closed.')
    this.#parser.close()
    return this.#told()
  }

  #told(): FoundRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  /** The first failure counts: what follows is its consequence. */
  #fail(reason: string): void {
    const { line } = this.#parser
    this.failure ??= new FeedBroken(
      'broken',
      line,
      `It can be read as far as line ${line}. ${reason} Mend it there or export it anew.`,
    )
  }

  #open(tag: SaxesTagNS): void {
    this.#depth += 1
    if (this.failure) return
    if (this.#item === null && ITEMS.includes(tag.local))
      this.#item = {
        line: this.#parser.line,
        depth: this.#depth,
        google: Object.create(null),
        plain: Object.create(null),
      }
    else if (this.#item && this.#depth === this.#item.depth + 1) this.#text = []
    const { rel, href } = tag.attributes
    if (tag.local === 'link' && href && (rel?.value ?? 'alternate') === 'alternate') this.#take(href.value)
  }

  #take(text: string): void {
    if (this.#item !== null && !this.failure) this.#text.push(text)
  }

  #close({ local, uri }: SaxesTagNS): void {
    const depth = this.#depth
    this.#depth -= 1
    if (this.#item === null || this.failure) return
    if (depth === this.#item.depth + 1) {
      const text = this.#text.join('')
      if (text.trim()) (uri === GOOGLE ? this.#item.google : this.#item.plain)[local.toLowerCase()] ??= text
    } else if (depth === this.#item.depth) {
      const { line, google, plain } = this.#item
      this.#rows.push({ line, fields: Object.assign(plain, google) })
      this.#item = null
      this.#size = 0
    }
  }
}
