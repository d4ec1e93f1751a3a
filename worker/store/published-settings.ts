/** @module The published settings in KV, and in this isolate's memory for 30 s. The key `published` lives here. */
import { DEFAULT_SHOP } from '../../contract/default-shop.ts'
import type { PublishedSettings } from '../../contract/settings.ts'

const KEY = 'published'
/** A KV read costs nine times a warm one; a minute-old campaign harms nobody (architecture.md, The engine). */
const FRESH_MS = 30_000

let memory: { settings: PublishedSettings; readAt: number } | null = null

/** What is published now, at most 30 s (and KV's own minute) old. Defaults where nothing was published yet. */
export async function readPublished(kv: KVNamespace, now: number): Promise<PublishedSettings> {
  if (memory && now - memory.readAt < FRESH_MS) return memory.settings
  try {
    const settings = (await kv.get<PublishedSettings>(KEY, 'json')) ?? unpublished()
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
  await kv.put(KEY, JSON.stringify(settings))
  memory = { settings, readAt: now }
}

const unpublished = (): PublishedSettings => ({ version: 0, shop: DEFAULT_SHOP, campaigns: [] })
