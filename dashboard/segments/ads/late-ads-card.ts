/** @module Use in ads, fetched when a segment is looked at: most owners never need it. */
import { late } from '../../frame/late.tsx'
import { withLateStyle } from '../../frame/late-style.ts'

/** `AdsCard`, with its style. */
export const LateAdsCard = late(async () => (await withLateStyle(import('./AdsCard.tsx'))).AdsCard)
