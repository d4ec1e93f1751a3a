/** @module A catalogue that cannot be read on. */
import type { ImportFailure } from '../../contract/catalogue/catalogue-import.ts'

/**
 * `unknown_format`: of no form that we read, such as a web page. `broken`: it breaks off or breaks the rules of its
 * form; what stood before was read. `no_products`: read to its end, and not one product was in it.
 */
export type FeedBrokenCode = Extract<ImportFailure, 'unknown_format' | 'broken' | 'no_products'>

/** The message is a sentence for the shop's owner that says what to do. `line`: where it was seen, from 1. */
export class FeedBroken extends Error {
  readonly code: FeedBrokenCode
  readonly line: number

  constructor(code: FeedBrokenCode, line: number, message: string) {
    super(message)
    this.name = 'FeedBroken'
    this.code = code
    this.line = line
  }
}
