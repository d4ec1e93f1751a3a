/** @module An address as the ledger keeps it: a hash, so that no address lies outside D1. */

/** With a beginning of its own, so that it is the hash of nothing else of ours. */
const DOMAIN = 'vitrine address '

/** SHA-256 in lower-case hex. `email` as compared: small letters. */
export async function addressHash(email: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(DOMAIN + email))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
