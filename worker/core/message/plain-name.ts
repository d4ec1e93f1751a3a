/** @module A person's name as a message may say it. */
import { evenText } from '../../../contract/even-text.ts'

/** Letters and their marks, and what stands between them in names of every country. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}.'’ʼ‑ -]{0,39}$/u

/**
 * Null for what is no name: too long, or with signs that no name has. Names are typed by strangers, and a mail of the
 * shop that begins with somebody's advertising would be the shop's.
 */
export function plainName(text: string | null | undefined): string | null {
  const name = evenText(text ?? '')
  return NAME.test(name) && !/\.\p{L}{2,}/u.test(name) ? name : null
}
