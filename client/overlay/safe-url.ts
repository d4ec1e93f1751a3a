/** @module The one door every address goes through before it is drawn or followed (safety rule 10). */

/**
 * The absolute address, or null for what must not be used. A link may be https, mailto, tel or of the page's own
 * origin; a picture https or of the page's own origin. Relative addresses are resolved against `page`. What was
 * checked is what is returned, so tabs, newlines and entities in the text cannot say one thing here and another later.
 */
export function safeUrl(
  raw: string | null | undefined,
  use: 'link' | 'image',
  page: string = location.href,
): string | null {
  try {
    if (!raw) return null
    const { origin, protocol, username, password, href } = new URL(raw, page)
    // `https://shop.example@evil.example` reads like the shop and is not.
    if (username || password) return null
    const isOwn = protocol === 'http:' && origin === new URL(page).origin
    return isOwn || (use === 'link' ? /^(https|mailto|tel):/ : /^https:/).test(protocol) ? href : null
  } catch {
    return null
  }
}
