/** @module The published settings in KV, and in this isolate's memory for 20 s. The key `published` lives here. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { PublishedSettings } from '../core/published-settings.ts'

const KEY = 'published'
/** A KV read costs nine times a warm one; a minute-old campaign harms nobody (architecture.md, The engine). */
const FRESH_MS = 20_000
/** What a place of the network may go on reading, seconds; KV takes no less. With FRESH_MS below the minute we promise. */
const KV_SECONDS = 30

/** KV takes one write a second of a key: who is refused waits so long, ms, and tries again so often. */
const WRITE_AGAIN_MS = 1_100
const MOST_WRITES = 4

let memory: { settings: PublishedSettings; readAt: number } | null = null

/** What is published now, at most 50 s old. Defaults where nothing was published yet. */
export async function readPublished(kv: KVNamespace, now: number): Promise<PublishedSettings> {
  // A clock that was set back makes nothing fresh again.
  if (memory && now >= memory.readAt && now - memory.readAt < FRESH_MS) return memory.settings
  try {
    const settings = withDefaults(await kv.get<PublishedSettings>(KEY, { type: 'json', cacheTtl: KV_SECONDS }))
    memory = { settings, readAt: now }
  } catch (error) {
    // Stale settings are better than none: with KV away the shop goes on as it was.
    if (!memory) throw error
    memory = { ...memory, readAt: now }
  }
  return memory.settings
}

/** Writes what is published from now on, and remembers it here. */
export async function writePublished(kv: KVNamespace, settings: PublishedSettings, now: number): Promise<void> {
  await put(kv, JSON.stringify(settings))
  memory = { settings, readAt: now }
}

async function put(kv: KVNamespace, text: string): Promise<void> {
  for (let write = 1; ; write++) {
    try {
      return await kv.put(KEY, text)
    } catch (error) {
      if (write === MOST_WRITES) throw error
      await new Promise((resolve) => setTimeout(resolve, WRITE_AGAIN_MS))
    }
  }
}

/** What an older version published lacks settings that there were none of then. */
const withDefaults = (known: PublishedSettings | null): PublishedSettings =>
  known ? { ...known, shop: { ...DEFAULT_SHOP, ...known.shop } } : { version: 0, shop: DEFAULT_SHOP, campaigns: [] }
