/** @module The keys of owners' debug links in KV, by their SHA-256. The keys `debug:…` live here. */

/** How long a debug link opens the reasons, seconds. Our policy: a working morning. */
export const DEBUG_KEY_SECONDS = 4 * 3600

const named = (keyHash: string) => `debug:${keyHash}`

/** Keeps a key until it expires by itself. It may be a minute until every place knows it. */
export const recordDebugKey = (kv: KVNamespace, keyHash: string): Promise<void> =>
  kv.put(named(keyHash), '1', { expirationTtl: DEBUG_KEY_SECONDS })

/** Whether it was given out and has not expired. */
export const isDebugKey = async (kv: KVNamespace, keyHash: string): Promise<boolean> =>
  (await kv.get(named(keyHash))) !== null
