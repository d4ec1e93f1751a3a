/** @module The address of a product's page as one of its ids. */

/** Parameters of addresses that say how somebody came or which variant is chosen, never which product it is. */
const BESIDE =
  /^(utm_\w+|gclid|gbraid|wbraid|gad_\w+|fbclid|msclkid|dclid|ttclid|srsltid|mc_[ce]id|_pos|_sid|_ss|_fid|_psq|_v|variant|currency|country|pr_\w+|ref|source|campaign)$/i
/** Shopify's addresses of one product: in each collection and each language there is another. */
const PRODUCT = /\/(products\/[^/]+)$/
const LONGEST = 128

/**
 * `path:/products/mug` of an address, absolute or not; null where it names no single page: the home page, addresses that
 * tell pages apart by parameters or behind a `#`. Host, trailing slash and parameters that do not say which product are
 * left out; `%C3%BC` and `ü` are one. Capitals stay: a few systems tell pages apart by them, and an id that is not
 * recognised harms less than one that is taken for another.
 */
export function pathAlias(address: string | null | undefined): string | null {
  const parts = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(address ?? '')
  if (!parts) return null
  const [, path = '', query = '', hash = ''] = parts
  if (/^[!/]/.test(hash) || !query.split('&').every((each) => each === '' || BESIDE.test(each.split('=')[0] ?? '')))
    return null
  const plain = decoded(path)
    .normalize('NFC')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
  const [, product] = PRODUCT.exec(plain) ?? []
  const alias = `path:${product === undefined ? plain : `/${product}`}`
  return plain === '' || alias.length > LONGEST ? null : alias
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
