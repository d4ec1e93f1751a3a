/** @module Writes the look of overlays into the shop's settings. */
import type { ShopSettings } from '../../contract/settings.ts'
import { read } from '../api/read.ts'
import { forgetReading } from '../api/reading-memory.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'
import { session } from '../api/session.ts'
import type { Look } from './look-draft.ts'

export const SETTINGS = '/v1/settings'

/** Settings are replaced as a whole, so they are read once more first, and nothing else in them changes. */
export async function saveLook(look: Look): Promise<Answer<{ shop: ShopSettings }>> {
  const now = await read<{ shop: ShopSettings }>(SETTINGS, new AbortController().signal)
  if (!now.ok) return now
  const answer = await send<{ shop: ShopSettings }>(SETTINGS, { method: 'PUT', body: { ...now.value.shop, ...look } })
  if (!answer.ok) return answer
  forgetReading(SETTINGS)
  if (session.value.kind === 'in')
    session.value = { kind: 'in', who: { ...session.value.who, shop: answer.value.shop } }
  return answer
}
