/** @module Opens an overlay whose moment has come, unless something forbids it. */
import type { ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { LATE_MS } from '../limits.ts'
import { core } from './core.ts'
import { draw } from './draw.ts'
import { isTyping } from './is-typing.ts'
import { isUntouchedLanding } from './is-untouched-landing.ts'
import { LOOK_MS } from './limits.ts'
import { type Offer, offers } from './offers.ts'
import { claim } from './overlay-memory.ts'
import { placeOf } from './place-of.ts'
import { prepared } from './prepared.ts'
import { isProofToast, pace, proofShown } from './proof-pace.ts'
import type { SeatOptions } from './slots/index.ts'
import { beginAnew } from './visit-memory.ts'
import { whenVisible } from './when-visible.ts'

/** The moment of `trigger` comes after so many ms, or once the page can be seen. One that waits already goes first. */
export function fireIn(ms: number, made: Offer, trigger: string): void {
  if (made.isAwaited) return
  made.isAwaited = true
  const look = () =>
    whenVisible(() => {
      made.isAwaited = false
      return fire(made, trigger)
    })
  if (ms) core.later(look, ms)
  else look()
}

/** One that is held out goes the same way to the end: the part that draws it leaves out the drawing. */
async function fire(made: Offer, trigger: string): Promise<void> {
  const firedAt = core.now()
  if (isGone(made)) return
  const { showOverlay, seat } = await prepared(made.overlay)
  // Since then the page, the cart or the consent may have changed, or another trigger was quicker.
  if (isGone(made)) return
  const { overlay } = made
  const rivals = [...offers.values()].filter((other) => placeOf(other.overlay) === placeOf(overlay))
  const isTaken = rivals.some(({ step }) => step === 'open')
  if (isProofToast(overlay)) {
    const when = pace(overlay)
    if (when === 'never') return
    // The others of this moment have said by then that they are due, too: the first of the answer goes first.
    const isTurn = rivals.find(({ isDue, step }) => isDue && !step) === made
    made.isDue = when === 'now'
    if (isTaken || !made.isDue || !isTurn) return fireIn(LOOK_MS, made, trigger)
    proofShown()
  }
  if (isTaken) return
  if ((overlay.interrupting && core.now() - firedAt > LATE_MS) || !mayOpen(overlay)) return
  if (/modal|full/.test(overlay.layout)) {
    if (isUntouchedLanding()) return
    if (isTyping()) return fireIn(LOOK_MS, made, trigger)
  }
  // The place is taken before anything is awaited, so that two triggers of one moment open one overlay.
  made.step = 'open'
  made.stop()
  // By then another page may have begun, and not offer it, or the consent be withdrawn.
  if (!(await claim(overlay)) || made !== offers.get(overlay.campaignId) || !mayOpen(overlay)) {
    made.step = 'over'
    return
  }
  if (overlay.triggerMatch === 'all') core.guard(beginAnew)(overlay.campaignId)
  if (seat) made.stop = seat(sitting(made, trigger, showOverlay))
  else open(made, trigger, showOverlay)
}

/** What interrupts does so once a visit, and without consent nobody could tell. */
const mayOpen = ({ interrupting }: Overlay) => !interrupting || core.may('measure')

const isGone = (made: Offer) => made.step || made !== offers.get(made.overlay.campaignId)

function open(made: Offer, trigger: string, showOverlay: ShowOverlay): void {
  const { overlay, place = null } = made
  made.handle = draw(showOverlay, {
    overlay,
    trigger,
    place,
    offeredAt: made.at,
    onEnd: (reason) => {
      made.step = 'over'
      // What leaves a tab is still there.
      if (!overlay.tab) made.handle = undefined
      if (place) {
        // Who closes it has seen it, and sees where what stood below it goes.
        if (reason !== 'expired') place.remove()
        made.stop()
      }
    },
  })
}

const sitting = (made: Offer, trigger: string, showOverlay: ShowOverlay): SeatOptions => ({
  slot: made.overlay.slot!,
  nth: made.nth,
  onPlace(place) {
    made.place = place
    open(made, trigger, showOverlay)
  },
  onEmpty: made.overlay.isHeldOut && (() => open(made, trigger, showOverlay)),
})
