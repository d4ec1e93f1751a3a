/** @module Writes a `&` that begins no entity as XML wants it: titles and links of many feeds have it as it is. */
import { ENTITIES } from './html-text.ts'

const MARK = /<!\[CDATA\[|\]\]>|&(?:#\d{1,7};|#x[\da-f]{1,6};|([a-z][a-z\d]{0,31});)?/gi

/** What may go on in the next piece: the beginning of a mark. */
const BEGUN = /(?:&#?[a-z\d]{0,32}|<(?:!(?:\[C?D?A?T?A?)?)?|\]{1,2})$/i

/** Takes text as it comes. In CDATA a `&` is a letter like any other, and stays. */
export class StrayAmpersands {
  #rest = ''
  #isData = false

  push(text: string): string {
    const all = this.#rest + text
    const end = BEGUN.exec(all)?.index ?? all.length
    this.#rest = all.slice(end)
    return this.#mended(all.slice(0, end))
  }

  /** What was held back. */
  end(): string {
    return this.#mended(this.#rest)
  }

  #mended(text: string): string {
    return text.replace(MARK, (mark: string, name?: string) => {
      if (mark[0] !== '&') {
        this.#isData = mark[0] === '<'
        return mark
      }
      const isEntity = name === undefined ? mark.length > 1 : Object.hasOwn(ENTITIES, name)
      return this.#isData || isEntity ? mark : `&amp;${mark.slice(1)}`
    })
  }
}
