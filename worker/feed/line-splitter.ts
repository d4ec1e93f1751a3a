/** @module Lines of a text that comes piece by piece. */

/** A line without its break, and its number from 1. */
export interface TextLine {
  number: number
  text: string
}

/** Lines end in LF or CRLF. A line of more than `limit` characters is cut off there, so that memory stays bounded. */
export class LineSplitter {
  #rest = ''
  #number = 1
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  push(text: string): TextLine[] {
    const parts = (this.#rest + text).split('\n')
    this.#rest = (parts.pop() ?? '').slice(0, this.#limit)
    return parts.map((part) => this.#line(part))
  }

  /** The last line, where it has no break. */
  end(): TextLine[] {
    return this.#rest === '' ? [] : [this.#line(this.#rest)]
  }

  #line(part: string): TextLine {
    const line = { number: this.#number, text: part.endsWith('\r') ? part.slice(0, -1) : part }
    this.#number += 1
    return line
  }
}
