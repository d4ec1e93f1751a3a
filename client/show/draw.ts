/** @module Hands an overlay to the part that draws, with all that it may ask for and must tell. */
import type {
  CloseReason,
  OverlayHandle,
  OverlayOptions,
  OverlayState,
  ShowOverlay,
} from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { core } from './core.ts'
import { couponOf } from './coupon.ts'
import { elapsed } from './elapsed.ts'
import { DAY_MS } from './limits.ts'
import { proofs, viewers } from './live.ts'
import { convert, quieten } from './overlay-memory.ts'
import { submit } from './submit.ts'
import { tell } from './tell.ts'

export interface Drawing {
  overlay: Overlay
  /** What opened it. */
  trigger: string
  /** When the answer came that offers it, by `elapsed`. */
  offeredAt: number
  /** Of an inline overlay: where it stands. */
  place: HTMLElement | null
  onEnd: (reason: CloseReason) => void
}

/** What is known now of the cart and of others. */
export const overlayState = (): OverlayState => ({ cart: core.cart() ?? null, viewers, proofs })

/** Draws it. */
export function draw(showOverlay: ShowOverlay, { overlay, trigger, offeredAt, place, onEnd }: Drawing): OverlayHandle {
  const { campaignId, quietDaysAfterClose } = overlay
  return showOverlay({
    ...overlayState(),
    ...tellers(overlay),
    onProducts: core.record,
    overlay,
    theme: core.settings.theme,
    words: core.settings.words,
    language: core.page()?.language,
    place,
    elapsed,
    offeredAt,
    claim: () => couponOf(overlay),
    submit: (filled) => submit(overlay, filled),
    onShown: core.guard(() => seen(overlay, trigger)),
    onSelect: core.guard(async (href: string | null) => {
      tell('select_promotion', overlay, trigger)
      // What is kept after it finds it kept.
      await convert(overlay, 'click')
      if (href) location.assign(href)
    }),
    onClosed: core.guard((reason: CloseReason) => {
      onEnd(reason)
      if (reason !== 'dismissed') return
      tell('close_promotion', overlay, trigger)
      return quieten(campaignId, quietDaysAfterClose * DAY_MS)
    }),
  })
}

/** It was seen, or would have been: the exposure. */
function seen(overlay: Overlay, trigger: string): unknown {
  tell(overlay.isHeldOut ? 'holdout_exposure' : 'view_promotion', overlay, trigger)
  return overlay.quietDaysAfterShow && quieten(overlay.campaignId, overlay.quietDaysAfterShow * DAY_MS)
}

/** What a visitor says in it, and which numbers about others were on the screen. */
function tellers({ campaignId, version, variant }: Overlay): Pick<OverlayOptions, 'onAnswer' | 'onProof'> {
  return {
    onAnswer: core.guard((questionId, answer) =>
      core.record('survey_answer', { campaignId, version, variant, questionId, answer }),
    ),
    onProof: core.guard((of, { count, at }) => {
      const productId = of === 'sign_ups' ? undefined : core.page()?.product?.productId
      core.record('proof_shown', { campaignId, of, count, countedAt: at, productId })
    }),
  }
}
