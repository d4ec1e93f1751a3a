/** @module The one place through which every address of a message goes (safety rule 10). */

/** Browsers and mail programs take these for as safe as https; only a shop that is tried out at home has one. */
const OWN_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * An address of the web, whole; null: it is none that anybody is sent to. A path is one of the shop's own; without
 * `shopUrl` it leads nowhere.
 */
export function pageAddress(href: string | null | undefined, shopUrl: string | null): string | null {
  const url = parsed(href, shopUrl)
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}

/** The same for a picture: only what comes encrypted, so that nobody on the way learns who reads what. */
export function pictureAddress(src: string | null | undefined, shopUrl: string | null): string | null {
  const url = parsed(src, shopUrl)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && OWN_MACHINE.test(url.hostname))
  return url && isSafe ? url.href : null
}

/** Whoever names a user in front of the host hides which host it is. */
function parsed(text: string | null | undefined, shopUrl: string | null): URL | null {
  if (!text?.trim()) return null
  try {
    const url = shopUrl === null ? new URL(text) : new URL(text, shopUrl)
    return url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}
