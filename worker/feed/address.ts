/** @module Addresses of pages and pictures in catalogues. */

/** Longest that is stored; source: contract/item.ts. */
const MOST = 2048

/** What advertising adds to the links of its feeds: a shop that counts it would count its own visitors as bought ones. */
const CAMPAIGN = /^(utm_\w+|gclid|srsltid|fbclid)$/

/** These have no certificate, and are on the owner's own machine. */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/

/**
 * An address that a visitor's browser can open: absolute, or a path from the shop's root, which is put behind `origin`
 * where that is known. Null for all else: other schemes such as `javascript:`, bare file names, what is too long.
 */
export function pageAddress(text: string | null, origin: string | null): string | null {
  const address = absolute(text, origin)
  if (address === null || typeof address === 'string') return address
  for (const name of [...address.searchParams.keys()]) if (CAMPAIGN.test(name)) address.searchParams.delete(name)
  return within(address.href)
}

/** As `pageAddress`. `http:` becomes `https:`: pages are shown over it, and browsers load no other picture there. */
export function pictureAddress(text: string | null, origin: string | null): string | null {
  const address = absolute(text, origin)
  if (address === null || typeof address === 'string') return address
  if (address.protocol === 'http:' && !LOCAL.test(address.hostname)) address.protocol = 'https:'
  return within(address.href)
}

const within = (address: string) => (address.length <= MOST ? address : null)

/** A path stays one where the shop's address is not known. */
function absolute(text: string | null, origin: string | null): URL | string | null {
  if (text === null || !/^(https?:\/\/|\/)/i.test(text)) return null
  if (/^\/(?![/\\])/.test(text) && origin === null) return within(text)
  const address = URL.parse(text, origin ?? 'https://shop.invalid')
  return address !== null && /^https?:$/.test(address.protocol) && !address.username && !address.password
    ? address
    : null
}
