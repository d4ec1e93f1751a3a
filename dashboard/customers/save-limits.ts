/** @module Writes the owner's own limits into the shop's settings. */
import type { LifecycleSettings } from '../../contract/lifecycle.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import { read } from '../api/read.ts'
import { troubleSentence } from '../api/trouble.ts'
import { write } from '../api/write.ts'

/**
 * Settings are replaced as a whole, so they are read once more first, and nothing else in them changes. `limitsOf` makes
 * the limits from those that are set now. Returns the sentence of what went wrong, or null.
 */
export async function saveLimits(limitsOf: (known: LifecycleSettings) => LifecycleSettings): Promise<string | null> {
  const answer = await read<{ shop: ShopSettings }>('/v1/settings', new AbortController().signal)
  if (!answer.ok) return troubleSentence(answer.trouble)
  const { shop } = answer.value
  return write('PUT', '/v1/settings', { ...shop, lifecycle: limitsOf(shop.lifecycle) })
}
