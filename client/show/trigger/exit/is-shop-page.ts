/** @module Whether an address leads to another page of the shop whose page is open. */

/** An address without its fragment, and its host without `www.`; empty for what is no web address. */
const read = (url: string) => /^https?:\/\/(?:www\.)?([^/:?#]+)[^#]*/.exec(url) ?? ['', '']

/**
 * The same host, or one below it, such as `checkout.`. A place within the page that is open (`#reviews`) is no page, the
 * same address without a fragment is: it is loaded again.
 */
export function isShopPage(url: string, here: string): boolean {
  const [page, host] = read(url)
  const [open, home] = read(here)
  return `.${host}`.endsWith(`.${home}`) && (page !== open || !url.includes('#'))
}
