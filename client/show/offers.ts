/** @module What may open on this page: armed by an answer, withdrawn by the next one. */
import type { OverlayHandle } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Stop } from '../natives.ts'
import { core } from './core.ts'
import { forgetCoupons } from './coupon.ts'
import { overlayState } from './draw.ts'
import { elapsed } from './elapsed.ts'
import { fireIn } from './fire.ts'
import { prepared } from './prepared.ts'
import { beginPacing } from './proof-pace.ts'
import { together } from './together.ts'
import { arm } from './trigger/arm.ts'
import { fulfils } from './visit-memory.ts'

/** What this page knows of a campaign: armed, then open, then over. */
export interface Offer {
  overlay: Overlay
  /** When the answer came, by `elapsed`. */
  at: number
  /** Which of its slot's elements is its own, from 0. */
  nth: number
  /** Ends its triggers; of an inline overlay, takes it out of its slot. */
  stop: Stop
  step?: 'open' | 'over'
  /** Its moment has come, and it waits until it may open. */
  isAwaited?: boolean
  /** Of a toast of numbers about others: it may open, when it is its turn. */
  isDue?: boolean
  /** There as long as something of it is on the screen, be it the tab that a closed panel has left. */
  handle?: OverlayHandle | undefined
  /** Of an inline overlay: where it stands. */
  place?: HTMLElement
}

/** By campaign. */
export const offers = new Map<string, Offer>()

/** Takes over what may open on this page now. Triggers that are armed go on; a bar no longer offered closes. */
export function offer(overlays: readonly Overlay[]): void {
  for (const [id, made] of offers)
    if (!overlays.find(({ campaignId }) => campaignId === id) && !isVisitors(made)) withdraw(made)
  for (const overlay of overlays) {
    const known = offers.get(overlay.campaignId)
    // Its content may be newer, with products that were not known before; and other campaigns may have won its triggers.
    if (known && (known.step || triggersOf(known.overlay) === triggersOf(overlay)))
      Object.assign(known, { overlay, at: elapsed() })
    else {
      if (known) withdraw(known)
      armOffer(overlay, overlays)
    }
  }
  window.requestIdleCallback?.(core.guard(() => overlays.forEach(core.guard(prepared))))
}

/** The shop's own page asks for it (`vitrine('show', id)`). False where it is not offered, or not yet. */
export function openNow(id: string): boolean {
  const made = offers.get(id)
  if (made) fireIn(0, made, 'api')
  return !!made
}

/**
 * Another page view: its own answer says what may open. What is open stays until then, where it still stands and tells no
 * numbers of the page before, nor stands there with products that go with it. What was only about to open does not.
 */
export function withdrawOffers(): void {
  for (const made of offers.values()) {
    const { slot, content } = made.overlay
    const stands = slot ? made.place?.isConnected : made.handle
    const ofPage = slot ? ['proof', 'recommendations'] : ['proof']
    if (made.step !== 'open' || !stands || content.some(({ kind }) => ofPage.includes(kind))) withdraw(made)
  }
  beginPacing()
  forgetCoupons()
}

/** Hands the cart and the numbers about others to what is open. */
export function updateOverlays(): void {
  for (const { handle } of offers.values()) handle?.update(overlayState())
}

/** What interrupts is the visitor's to close, and so is the tab that it leaves. */
const isVisitors = ({ handle, overlay, step }: Offer) => handle && (overlay.interrupting || step === 'over')

const triggersOf = ({ triggers }: Overlay) => core.stringify(triggers)

/** Campaigns of one slot may want different heights of it. */
const nameOf = ({ slot }: Overlay) => slot?.name ?? slot?.selector

function armOffer(overlay: Overlay, overlays: readonly Overlay[]): void {
  const { triggers, triggerMatch } = overlay
  const nth = overlays.filter((each) => nameOf(each) === nameOf(overlay)).indexOf(overlay)
  const made: Offer = { overlay, at: elapsed(), nth, stop: () => {} }
  offers.set(overlay.campaignId, made)
  const open = (kind: string) => fireIn(0, made, kind)
  // Where the Worker has counted the pages, nothing is left to wait for.
  if (!triggers[0]) open('page_views')
  else if (triggerMatch === 'all' && triggers[1]) made.stop = armAll(overlay, open)
  else made.stop = together(...triggers.map((trigger) => arm(trigger, () => open(trigger.kind))))
}

/** Opens when the last of them has fired. They may all have, on a page that had no place for it. */
function armAll(overlay: Overlay, open: (kind: string) => void): Stop {
  const note = core.guard(async (trigger?: Overlay['triggers'][number]) => {
    if (await fulfils(overlay, trigger)) open((trigger ?? overlay.triggers.at(-1)!).kind)
  })
  note()
  return together(...overlay.triggers.map((trigger) => arm(trigger, () => note(trigger))))
}

function withdraw(made: Offer): void {
  // Forgotten first: what cannot be stopped must not stand in the way of all that comes after.
  offers.delete(made.overlay.campaignId)
  made.handle?.close('expired')
  made.stop()
}
