/** @module Is an address one of the shop's? */

/** Does the address begin with one of the shop's origins? */
export function isOfShop(address: string, origins: readonly string[]): boolean {
  const [origin] = /^https?:\/\/[^/?#]+/i.exec(address) ?? []
  return origin !== undefined && origins.some((each) => each.toLowerCase() === origin.toLowerCase())
}
