/** @module Why a figure of one customer is not told, in a sentence. */
import type { Lacking } from '../../contract/person-outlook.ts'
import { missingWords } from './missing-words.ts'

/** `It takes 200 customers (143 so far).` A figure that waits for the first night says so. */
export function lackingWords({ missing }: Lacking, currency: string): string {
  if (missing.length === 0) return 'Not worked out yet: that happens at night.'
  if (missing.some(({ what }) => what === 'orders'))
    return `It takes a confirmed order in ${currency}; there is none yet.`
  return `The shop is too young to tell: it takes ${missingWords(missing)}.`
}
