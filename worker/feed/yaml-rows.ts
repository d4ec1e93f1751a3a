/** @module Entries of a YAML file whose outermost thing is a list, or an object with one. */
import { parseDocument } from 'yaml'
import { FeedBroken } from './feed-broken.ts'
import { isEntry, namedFields } from './field-name.ts'
import { type FoundRow, MAX_ENTRY_CHARACTERS, type RowReader } from './found-row.ts'
import { LineSplitter, type TextLine } from './line-splitter.ts'

/**
 * The list is cut where a line begins with its dash: YAML wants all that belongs to an entry farther right, texts of
 * several lines too. Each entry is parsed alone; one that is not right says nothing of the others. Anchors reach no farther
 * than their entry, and aliases are refused, so that nothing grows. All values are texts: as a number, the id 00123 would lose
 * its zeros.
 */
export class YamlRows implements RowReader {
  failure: FeedBroken | null = null
  readonly header = null
  readonly #lines = new LineSplitter(MAX_ENTRY_CHARACTERS)
  /** Blanks before the dashes of the list; null: none was seen. */
  #indent: number | null = null
  #entry: string[] = []
  #entryLine = 0
  #size = 0

  push(text: string): FoundRow[] {
    return this.#lines.push(text).flatMap((line) => this.#take(line))
  }

  end(): FoundRow[] {
    return [...this.#lines.end().flatMap((line) => this.#take(line)), ...this.#close()]
  }

  #take({ number, text }: TextLine): FoundRow[] {
    if (/^(---|\.\.\.)(\s|$)/.test(text)) return this.#close()
    const indent = /^( *)-(\s|$)/.exec(text)?.[1]?.length
    if (indent !== undefined) this.#indent ??= indent
    const isBeginning = indent !== undefined && indent === this.#indent
    const closed = isBeginning ? this.#close() : []
    if (isBeginning) this.#entryLine = number
    else if (!this.#mayBelong(text)) return this.#close()
    if (this.#entryLine > 0) this.#keep(text)
    return closed
  }

  /** A line that begins as far left as the list and has no dash is no part of it. */
  #mayBelong(text: string): boolean {
    const at = text.search(/\S/)
    return at < 0 || at > (this.#indent ?? 0) || text[at] === '#'
  }

  #keep(text: string): void {
    this.#size += text.length + 1
    if (this.#size > MAX_ENTRY_CHARACTERS)
      this.failure ??= new FeedBroken('broken', this.#entryLine, `The entry of line ${this.#entryLine} has no end.`)
    else this.#entry.push(text)
  }

  #close(): FoundRow[] {
    const [line, text] = [this.#entryLine, this.#entry.join('\n')]
    this.#entry = []
    this.#entryLine = 0
    this.#size = 0
    return line === 0 || this.failure ? [] : [entryOf(text, line)]
  }
}

function entryOf(text: string, line: number): FoundRow {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      customTags: ['null'],
      logLevel: 'silent',
      prettyErrors: false,
    })
    const [error] = document.errors
    if (error)
      return { line, wrong: `is not right YAML (${error.message.replace(/^Maximum call.*/, 'nested too deep')})` }
    const [value]: unknown[] = document.toJS({ maxAliasCount: 0 })
    return isEntry(value) ? { line, fields: namedFields(value) } : { line, wrong: 'is no entry with fields' }
  } catch (error) {
    if (error instanceof RangeError) return { line, wrong: 'is not right YAML (nested too deep)' }
    // Thrown for an alias, and for nothing else.
    return { line, wrong: 'has an alias such as *name, which is not read: write out what it stands for' }
  }
}
