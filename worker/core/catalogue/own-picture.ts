/** @module The picture of a page's product as the page writes its address. */
import { decoded } from './decoded.ts'

/**
 * The address that the page states, or has around its heading, for the picture that was told; null: it has none such. Host and
 * path must be the same. Parameters are the page's: those that were told may make another picture of it.
 */
export function ownPicture(
  told: string,
  stated: readonly string[],
  { around, pageUrl }: { around: string; pageUrl: string },
): string | null {
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(pageUrl) ?? []
  const wanted = bare(told, origin)
  const near = decoded(around).match(/(?:https?:)?\/[^\s"'<>()\\]+/gi) ?? []
  const own = [...stated, ...near].find((each) => bare(each, origin) === wanted && wanted !== null)
  return own === undefined ? null : whole(own, origin)
}

/** `//host/path` without parameters and escapes; null: no address. */
function bare(address: string, origin: string): string | null {
  const [, found] = /^https?:(\/\/[^/?#]+\/[^?#]+)/i.exec(whole(address, origin)) ?? []
  return found === undefined ? null : unescaped(found)
}

/** With a host, and `https:` where the page has that, too: browsers show no other picture there. */
function whole(address: string, origin: string): string {
  const [scheme = ''] = /^https?:/i.exec(origin) ?? []
  if (address.startsWith('//')) return scheme + address
  if (address.startsWith('/')) return origin + address
  return /^https:/i.test(scheme) ? address.replace(/^http:/i, 'https:') : address
}

function unescaped(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
