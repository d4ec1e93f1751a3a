/** @module Which category is meant by a name, as headings and addresses of the shop's pages say it. */
import { categoryParts } from './category-parts.ts'
import { wordsOf } from './words.ts'

/** Paths that are named; a shop with more goes without for the rest. Our policy: some 10 ms a thousand, when they change. */
const MOST_PATHS = 5000

/** Of the categories that the shelf has, and of those above them. */
export class CategoryNames {
  /** By its words, in full (`tea green`) and by its last part (`green`); null: several are called so. */
  readonly #called = new Map<string, string | null>()
  /** Those of them that nothing is above: they are meant, whatever else is called so. */
  readonly #uppermost = new Set<string>()
  /** By path the words in it. */
  readonly #words = new Map<string, readonly string[]>()

  constructor(categories: Iterable<string>) {
    for (const category of categories) {
      let above = ''
      for (const part of categoryParts(category)) above = this.#name(above, part)
      if (this.#words.size > MOST_PATHS) break
    }
  }

  /** The first of the names that one category has; null: none has. */
  called(names: readonly string[]): string | null {
    for (const name of names) {
      const category = this.#called.get(wordsOf(name).join(' '))
      if (category) return category
    }
    return null
  }

  /** Names the path of a part below another; returns it. */
  #name(above: string, part: string): string {
    const path = above === '' ? part : `${above} > ${part}`
    if (this.#words.has(path)) return path
    const own = wordsOf(part)
    const words = [...new Set([...(this.#words.get(above) ?? []), ...own])]
    this.#words.set(path, words)
    const last = own.join(' ')
    const isUppermost = above === ''
    if (last !== '' && (isUppermost || !this.#uppermost.has(last)))
      this.#called.set(last, isUppermost || !this.#called.has(last) ? path : null)
    if (isUppermost) this.#uppermost.add(last)
    if (words.length > own.length) this.#called.set(words.join(' '), path)
    return path
  }
}
