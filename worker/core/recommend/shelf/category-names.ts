/** @module Which category is meant by a name, as headings and addresses of the shop's pages say it. */
import { categoryParts } from './category-parts.ts'
import { wordsOf } from './words.ts'

const plain = (text: string): string => wordsOf(text).join(' ')

/** Of the categories that the shelf has, and of those above them. */
export class CategoryNames {
  /** By its words, in full (`tea green`) and by its last part (`green`); null: several are called so. */
  readonly #called = new Map<string, string | null>()

  constructor(categories: Iterable<string>) {
    for (const category of categories) {
      const parts = categoryParts(category)
      for (const [place, part] of parts.entries()) {
        const path = parts.slice(0, place + 1).join(' > ')
        const [inFull, last] = [plain(path), plain(part)]
        if (inFull !== '') this.#called.set(inFull, path)
        if (last !== '') this.#name(last, path)
      }
    }
  }

  /** The first of the names that one category has; null: none has. */
  called(names: readonly string[]): string | null {
    for (const name of names) {
      const category = this.#called.get(plain(name))
      if (category) return category
    }
    return null
  }

  #name(words: string, category: string): void {
    const known = this.#called.get(words)
    if (known !== category) this.#called.set(words, known === undefined ? category : null)
  }
}
