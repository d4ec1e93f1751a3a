/** @module The id of a send in letters that any provider's tags may have. */
import { fromBase64Url, toBase64Url } from '../../core/message/base64-url.ts'

/** base64url of its UTF-8. */
export const sendTag = (sendId: string): string => toBase64Url(new TextEncoder().encode(sendId))

/** Null: it is no tag of ours. */
export function sendIdOfTag(tag: unknown): string | null {
  const bytes = typeof tag === 'string' ? fromBase64Url(tag) : null
  return bytes && new TextDecoder().decode(bytes)
}
