/** @module Until when the mix holds a commercial message back (E9). */
import { DAY_MS } from '../activity.ts'
import type { SendFacts } from './check-send.ts'
import { MIX_MESSAGES, mayBeCommercial } from './mix.ts'

/** It is asked again a day later: only another message, or an older one forgotten, changes the answer. Our policy. */
const ASK_AGAIN_MS = DAY_MS

/** ms UTC; null: it may go, by what the owner set and what the person was sent last (newest first). */
export function mixUntil({ past, settings }: Pick<SendFacts, 'past' | 'settings'>, now: number): number | null {
  const { commercialMost, holdsBack } = settings.mix
  if (!holdsBack) return null
  const last = past.slice(0, MIX_MESSAGES)
  const commercial = last.filter(({ isCommercial }) => isCommercial).length
  return mayBeCommercial({ commercial, all: last.length }, commercialMost) ? null : now + ASK_AGAIN_MS
}
