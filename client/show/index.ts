/** @module Entry of the part that shows: the overlays that were offered, and who else is looking. */
import type { Overlay } from '../../contract/visit.ts'
import type { Core } from '../core.ts'
import { useCore } from './core.ts'
import { forgetCoupons } from './coupon.ts'
import { watchSleep } from './elapsed.ts'
import { watchTyping } from './is-typing.ts'
import { watchLive, watchViewers } from './live.ts'
import { offer, openNow, updateOverlays, withdrawOffers } from './offers.ts'
import { watchWay } from './trigger/back.ts'
import { beginExitWatch } from './trigger/exit-intent.ts'

/** What the core may do with it. */
export interface Show {
  /** What may open on this page now, and where its viewers are counted. */
  offer: (overlays: readonly Overlay[], live: string | null) => void
  /** Another page has begun: its own answer says what may open. */
  withdraw: () => void
  /** Opens an offered overlay as if its trigger had fired, with all that may forbid it. False: it is not offered here. */
  open: (campaignId: string) => boolean
  /** The cart has changed. */
  update: () => void
  /** The consent was withdrawn: no socket any more, and nothing that was given to the visitor. */
  stopViewers: () => void
}

export type StartShow = (core: Core) => Show

export const start: StartShow = (core) => {
  useCore(core)
  watchSleep()
  watchTyping()
  watchLive()
  watchWay()
  return {
    offer: (overlays, live) => {
      if (!core.settings.isPreview) offer(overlays)
      watchViewers(live)
    },
    withdraw: () => {
      withdrawOffers()
      watchViewers(null)
      beginExitWatch()
    },
    open: openNow,
    update: updateOverlays,
    stopViewers: () => {
      watchViewers(null)
      forgetCoupons()
    },
  }
}
