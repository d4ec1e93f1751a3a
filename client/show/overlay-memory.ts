/** @module What this browser remembers of overlays, so that caps hold over tabs before the Worker knows (C5). */
import type { Overlay } from '../../contract/visit.ts'
import { SESSION_GAP_MS } from '../limits.ts'
import { core } from './core.ts'

/**
 * May it open now? An interrupting one only once in half an hour, over all tabs; the yes is taken by asking. The Worker
 * knows the session better and decides before; this holds in the moment in which it has not heard yet.
 */
export const claim = ({ campaignId, interrupting }: Overlay): Promise<boolean> =>
  core.transact(({ quietUntil }) => {
    // `*` stands for all that interrupt, in the place of a campaign's id.
    const isQuiet = (id: string) => core.now() < (quietUntil[id] ?? 0)
    if (isQuiet(campaignId) || (interrupting && isQuiet('*'))) return false
    if (interrupting) quietUntil['*'] = core.now() + SESSION_GAP_MS
    return true
  })

/** It stays away for so long, ms, or longer where that was said before. */
export const quieten = (campaignId: string, ms: number): Promise<void> =>
  core.transact(({ quietUntil }) => {
    quietUntil[campaignId] = Math.max(
      core.now() + ms,
      (Object.hasOwn(quietUntil, campaignId) && quietUntil[campaignId]) || 0,
    )
  })

/** What a campaign is to bring about has come about: it is over for this visitor, if that is its goal. */
export const convert = ({ campaignId, goal, stopAfterConversion }: Overlay, to: Overlay['goal']): Promise<void> =>
  quieten(campaignId, stopAfterConversion && goal === to ? Infinity : 0)
