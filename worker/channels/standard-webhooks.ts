/** @module Signatures of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`. */

/** How far the sender's clock may be off, and how long a captured delivery is good. Source: the standard's libraries. */
const TOLERANCE_SECONDS = 300
/** As many secrets as are ever accepted: each delivery costs the same, whether secrets are set or not. */
const TRIES = 2

/** A delivery as it came. `prefix`: `webhook` by the standard, `svix` by those that use Svix. `now` in ms UTC. */
export interface SignedDelivery {
  headers: Headers
  body: Uint8Array<ArrayBuffer>
  now: number
  prefix: 'webhook' | 'svix'
}

/** The headers of a delivery, signed by each of the secrets: two while one takes over from the other. `at` in ms UTC. */
export async function signedHeaders(
  { id, at, body }: { id: string; at: number; body: string },
  secrets: readonly string[],
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000))
  const said = bytesOf(id, timestamp, new TextEncoder().encode(body))
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const mac = await crypto.subtle.sign('HMAC', await keyOf(secret, 'sign'), said)
      return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
    }),
  )
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}

/** The secret that signed it; null: none of these, or too long ago, or from too far ahead. Compared in constant time. */
export async function genuineSecret(
  { headers, body, now, prefix }: SignedDelivery,
  secrets: readonly string[],
): Promise<string | null> {
  const id = headers.get(`${prefix}-id`) ?? ''
  const timestamp = headers.get(`${prefix}-timestamp`) ?? ''
  const signatures = (headers.get(`${prefix}-signature`) ?? '').split(' ').slice(0, 4)
  const isFresh = /^\d{1,12}$/.test(timestamp) && Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
  const said = bytesOf(id, timestamp, body)
  const tried = Array.from({ length: TRIES }, (_, index) => secrets[index] ?? null)
  const matches = await Promise.all(tried.map((secret) => hasSigned(secret ?? crypto.randomUUID(), signatures, said)))
  return (isFresh && id !== '' && tried.find((_, index) => matches[index])) || null
}

/** A secret of 192 random bits, as the standard writes it. */
export const newWebhookSecret = (): string =>
  `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))))}`

async function hasSigned(secret: string, signatures: string[], said: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const key = await keyOf(secret, 'verify')
  const macs = signatures.map((signature) => decoded(signature.startsWith('v1,') ? signature.slice(3) : ''))
  const matches = await Promise.all(
    macs.map((mac) => crypto.subtle.verify('HMAC', key, mac ?? new Uint8Array(0), said)),
  )
  return matches.includes(true)
}

function bytesOf(id: string, timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`)
  const bytes = new Uint8Array(head.length + body.length)
  bytes.set(head)
  bytes.set(body, head.length)
  return bytes
}

/** `whsec_` and base64; a secret that is no base64 counts as its own letters. */
function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const bytes = decoded(secret.replace(/^whsec_/, '')) ?? new TextEncoder().encode(secret)
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use])
}

function decoded(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return bytes.length > 0 ? bytes : null
  } catch {
    return null
  }
}
