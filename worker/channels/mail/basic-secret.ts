/** @module The password of an address such as `https://user:password@host/…`, as its sender gives it back (RFC 7617). */

/** As it is stored: nobody need read it again. SHA-256 as hex. */
export async function hashOfSecret(secret: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Which of the stored hashes is that of the password; null: none. What is compared are hashes, so time tells nothing. */
export async function basicSecret(authorization: string | null, hashes: readonly string[]): Promise<string | null> {
  const given = /^basic ([\w+/=]{1,1000})$/i.exec(authorization ?? '')?.[1]
  const hash = await hashOfSecret(passwordOf(given ?? '') ?? crypto.randomUUID())
  return hashes.find((known) => known === hash) ?? null
}

function passwordOf(given: string): string | null {
  try {
    const text = atob(given)
    const colon = text.indexOf(':')
    return colon < 0 ? null : text.slice(colon + 1)
  } catch {
    return null
  }
}
