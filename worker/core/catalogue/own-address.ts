/** @module The address that a page has for itself. */
import { pathAlias } from './path-alias.ts'

/**
 * `canonical`, where it is on the page's own host and not its home page; else `pageUrl` without parameters. Null: these say
 * which product it is. Whoever tells of a page may put parameters into its address that the shop does not look at.
 */
export function ownAddress(pageUrl: string, canonical: string | null): string | null {
  const [origin = ''] = /^https?:\/\/[^/?#]+/i.exec(pageUrl) ?? []
  const host = origin.replace(/^https?:/i, '').toLowerCase()
  const [, at, path = ''] = /^(?:(?:https?:)?(\/\/[^/?#]+))?(\/[^#]*)/i.exec(canonical ?? '') ?? []
  const isOwn = (at === undefined || at.toLowerCase() === host) && path.length > 1
  const address = isOwn ? `${origin}${path}` : pageUrl
  if (pathAlias(address) !== null) return address.split(/[?#]/, 1)[0] ?? address
  return isOwn ? address : null
}
