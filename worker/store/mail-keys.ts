/** @module The keys of tokens in mails: made by themselves, renewed once a year, old ones good for ever. In D1. */
import { type MailToken, readToken, signedBytes, tokenBytes, writeToken } from '../core/message/mail-token.ts'

/** After so long a new key signs, ms. Our policy: a year. */
const RENEWED_MS = 365 * 86_400_000

/** Keys are numbered in one byte. */
const MOST_KEYS = 256

/** Signs tokens with the newest key, and reads those of any. */
export interface MailKeys {
  sign(token: MailToken): Promise<string>
  /** Null: forged, cut off, or signed with a key that was never ours. */
  read(text: string): Promise<MailToken | null>
}

interface KeyRow {
  key_id: number
  secret: string
  created_at: number
}

/** Reads the keys, and makes one where the newest is a year old. One row read a key. `now` in ms UTC. */
export async function openMailKeys(db: D1Database, now: number): Promise<MailKeys> {
  let rows = await listKeys(db)
  const newest = rows[0]
  if (!newest || (now - newest.created_at > RENEWED_MS && rows.length < MOST_KEYS)) {
    // Of two at once one is kept: both read it afterwards.
    await addKey(db, { key_id: newest ? newest.key_id + 1 : 0, secret: randomHex(), created_at: now })
    rows = await listKeys(db)
  }
  const keys = new Map(await Promise.all(rows.map(async (row) => [row.key_id, await importKey(row.secret)] as const)))
  const newestId = rows[0]!.key_id
  return {
    async sign(token) {
      const bytes = tokenBytes(newestId, token)
      return writeToken(bytes, await macOf(keys.get(newestId)!, bytes))
    },
    async read(text) {
      const parts = readToken(text)
      const key = parts && keys.get(parts.keyId)
      if (!key) return null
      const mac = await macOf(key, parts.bytes)
      return isSame(mac.slice(0, parts.mac.length), parts.mac) ? parts.token : null
    },
  }
}

async function listKeys(db: D1Database): Promise<KeyRow[]> {
  const { results } = await db
    .prepare('SELECT key_id, secret, created_at FROM mail_keys ORDER BY key_id DESC')
    .all<KeyRow>()
  return results
}

async function addKey(db: D1Database, { key_id, secret, created_at }: KeyRow): Promise<void> {
  await db
    .prepare('INSERT INTO mail_keys (key_id, secret, created_at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING')
    .bind(key_id, secret, created_at)
    .run()
}

const randomHex = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const importKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(secret.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )

const macOf = async (key: CryptoKey, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.sign('HMAC', key, signedBytes(bytes)))

/** In the same time wherever they differ. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (let n = 0; n < one.length; n++) difference |= one[n]! ^ (other[n] ?? 0)
  return difference === 0
}
