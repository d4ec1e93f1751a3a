/** @module Which secret signed a delivery: base64 of HMAC-SHA256 over the body as it came. */

/** As many as are ever accepted: each delivery costs the same, whether secrets are set or not. */
const TRIES = 2

/** The secret whose signature it is, or null. Compared in constant time by the runtime. Never throws. */
export async function signedBy(
  body: Uint8Array<ArrayBuffer>,
  signature: string | undefined,
  secrets: readonly string[],
): Promise<string | null> {
  const mac = fromBase64(signature ?? '')
  const tried = Array.from({ length: TRIES }, (_, index) => secrets[index] ?? null)
  const matches = await Promise.all(tried.map((secret) => isSignedWith(secret ?? crypto.randomUUID(), mac, body)))
  return tried.find((_, index) => matches[index]) ?? null
}

async function isSignedWith(
  secret: string,
  mac: Uint8Array<ArrayBuffer>,
  body: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, ['verify'])
  return crypto.subtle.verify('HMAC', key, mac, body)
}

/** Bytes of a base64 text; none where it is no base64. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
