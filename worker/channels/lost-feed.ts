/** @module A catalogue that did not come, or not whole. */

/** Thrown while it is fetched or unpacked. `detail` is a sentence for the owner, without passwords. */
export class LostFeed extends Error {
  override readonly name = 'LostFeed'
  readonly code: 'unreachable' | 'refused' | 'too_large' | 'broken' | 'interrupted'

  constructor(code: LostFeed['code'], detail: string) {
    super(detail)
    this.code = code
  }
}
