/** @module A long text in the storage of an object: a value holds 2 MB, so it is parted. */

/** Characters of a part; one that is not in Latin-1 takes two bytes. Source: Durable Objects limits, 2 MB a value. */
const PART = 900_000

/** The entries that keep a text under a name, over what was there; null: no text. */
export function textParts(name: string, text: string | null): Record<string, string | number> {
  const parts = text === null ? [] : Array.from({ length: Math.ceil(text.length / PART) }, (_, n) => partOf(text, n))
  return { [name]: parts.length, ...Object.fromEntries(parts.map((part, n) => [`${name} ${n}`, part])) }
}

/** The text under a name, or null. Parts of a longer text before are not read. */
export async function readParts(storage: DurableObjectStorage, name: string): Promise<string | null> {
  const length = (await storage.get<number>(name)) ?? 0
  const keys = Array.from({ length }, (_, n) => `${name} ${n}`)
  const parts = await storage.get<string>(keys)
  return length === 0 ? null : keys.map((key) => parts.get(key) ?? '').join('')
}

const partOf = (text: string, n: number): string => text.slice(n * PART, (n + 1) * PART)
