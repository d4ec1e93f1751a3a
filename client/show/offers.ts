/** @module Opens the overlays of an answer when their triggers fire, one interrupting overlay a session at most. */

import type { OverlayHandle, OverlayState, ShowOverlay } from '../../contract/overlay-host.ts'
import type { Overlay } from '../../contract/visit.ts'
import { LATE_MS } from '../limits.ts'
import type { Stop } from '../natives.ts'
import { core } from './core.ts'
import { isUntouchedLanding } from './is-untouched-landing.ts'
import { isVisible } from './is-visible.ts'
import { DAY_MS } from './limits.ts'
import { viewers } from './live.ts'
import { claim, quieten } from './overlay-memory.ts'
import { together } from './together.ts'
import { arm } from './trigger/arm.ts'

/** What this page knows of a campaign: armed, then open, then over. */
interface Offer {
  overlay: Overlay
  stop: Stop
  step?: 'open' | 'over'
  handle?: OverlayHandle
}

const offers = new Map<string, Offer>()

/** Takes over what may open on this page now. Triggers that are armed go on; a bar no longer offered closes. */
export function offer(overlays: readonly Overlay[]): void {
  // What interrupts is the visitor's to close.
  for (const [id, { overlay, handle }] of offers)
    if (!overlays.find(({ campaignId }) => campaignId === id) && !(handle && overlay.interrupting)) {
      withdraw(id)
      handle?.close('expired')
    }
  for (const overlay of overlays) {
    const { campaignId, triggers } = overlay
    const known = offers.get(campaignId)
    // Its content may be newer, with products that were not known before.
    if (known) known.overlay = overlay
    else {
      const stops = triggers.map((trigger) => arm(trigger, () => whenVisible(() => fire(campaignId, trigger.kind))))
      offers.set(campaignId, { overlay, stop: together(...stops) })
    }
  }
  if (overlays[0]) window.requestIdleCallback?.(core.guard(load))
}

/** The shop's own page asks for it (`vitrine('show', id)`). False where it is not offered, or not yet. */
export function openNow(id: string): boolean {
  const isOffered = offers.has(id)
  if (isOffered) whenVisible(() => fire(id, 'api'))
  return isOffered
}

/** Another page view: its own answer says what may open. What is open stays until then. */
export function withdrawOffers(): void {
  for (const [id, { step }] of offers) if (step !== 'open') withdraw(id)
}

/** Hands the cart and the viewers to what is open. */
export function updateOverlays(): void {
  for (const { handle } of offers.values()) handle?.update(overlayState())
}

const overlayState = (): OverlayState => ({ cart: core.cart() ?? null, viewers })

const load = () => core.load<{ showOverlay: ShowOverlay }>('overlay')

function withdraw(id: string): void {
  const made = offers.get(id)!
  // Forgotten first: what cannot be stopped must not stand in the way of all that comes after.
  offers.delete(id)
  made.stop()
}

async function fire(id: string, trigger: string): Promise<void> {
  const firedAt = core.now()
  const made = offers.get(id)
  if (!made) return
  const { showOverlay } = await load()
  // Since then the page, the cart or the consent may have changed, or another trigger was quicker.
  if (made.step || made !== offers.get(id)) return
  const { overlay } = made
  if ([...offers.values()].some((other) => other.step === 'open' && placeOf(other) === placeOf(made))) return
  if (overlay.interrupting && (core.now() - firedAt > LATE_MS || !core.may('measure'))) return
  if (overlay.layout === 'modal' && trigger !== 'api' && isUntouchedLanding()) return
  // The place is taken before anything is awaited, so that two triggers of one moment open one overlay.
  made.step = 'open'
  made.stop()
  // By then another page may have begun, and not offer it.
  if ((await claim(overlay)) && made === offers.get(id)) show(showOverlay, made, trigger)
  else made.step = 'over'
}

function show(showOverlay: ShowOverlay, made: Offer, trigger: string): void {
  const { overlay } = made
  const { campaignId, version, interrupting, stopAfterConversion, quietDaysAfterClose } = overlay
  const tell = (name: 'view_promotion' | 'select_promotion' | 'close_promotion') => {
    const told = { campaignId, version, trigger, interrupting }
    for (const listener of core.listeners) listener({ name, ...told })
    core.record(name, told)
  }
  made.handle = showOverlay({
    ...overlayState(),
    overlay,
    theme: core.settings.theme,
    language: core.page()?.language,
    onShown: core.guard(() => tell('view_promotion')),
    onSelect: core.guard(async (href: string | null) => {
      tell('select_promotion')
      // What is kept after it finds it kept.
      await quieten(campaignId, stopAfterConversion ? Infinity : 0)
      if (href) location.assign(href)
    }),
    onClosed: core.guard((reason: string) => {
      made.step = 'over'
      made.handle = undefined
      if (reason !== 'dismissed') return
      tell('close_promotion')
      return quieten(campaignId, quietDaysAfterClose * DAY_MS)
    }),
  })
}

/** One bar an edge, one toast a corner, one interrupting overlay in all. */
const placeOf = ({ overlay }: Offer) => overlay.interrupting || overlay.layout + overlay.position

/** Nothing opens in a tab that nobody sees. */
function whenVisible(work: () => unknown): void {
  if (isVisible()) core.guard(work)()
  else core.later(() => whenVisible(work), LATE_MS)
}
