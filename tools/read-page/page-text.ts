/** @module The text of a page from its bytes. */

/** So far into a page browsers look for its charset, bytes. Source: WHATWG HTML, prescan a byte stream. */
const PRESCAN = 1024

/**
 * UTF-8 where it is; sets of saved pages are, whatever their pages declare. Else in the charset that the answer's
 * content type names, else the page itself.
 */
export function pageText(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN))
  const [, charset = ''] = /charset\s*=\s*["']?([\w-]+)/i.exec(`${contentType}\n${head}`) ?? []
  return decoded(bytes, 'utf-8') ?? decoded(bytes, charset) ?? new TextDecoder().decode(bytes)
}

/** Null where the bytes are no such text, or nobody knows the charset. */
function decoded(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
