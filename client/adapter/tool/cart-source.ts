/** @module Asks the shop for its cart, politely: when it may have changed, and one request at a time. */
import type { Shop } from '../../adapter-host.ts'
import { REQUEST_TIMEOUT_MS } from '../../limits.ts'
import { onConsent } from './on-consent.ts'

/** Changes of one moment are asked for together, ms: a theme tells one click in two or three ways. Our policy. */
const GATHER_MS = 100

/** Reads JSON from an address of the shop itself. */
export type Get = (path: string) => Promise<unknown>

export interface CartSource {
  /** The cart may have changed. Nothing is asked without consent to measure; as soon as that is given, this is. */
  refresh: () => void
  /**
   * Whether the shop tells its cart. False once its first answer was no cart: then others may tell it. A shop that is
   * only out of reach stays the owner, because its next answer would count what others have told a second time.
   */
  owns: boolean
}

/** `tell` gets the cart and reports it; it throws where what it got is no cart. */
export function cartSource(shop: Shop, tell: (get: Get) => unknown): CartSource {
  const { fetch } = shop
  /** It may have changed since it was asked for. */
  let isDue = false
  let isUnderway = false
  let isSure = false
  let isLater = false
  let stop: (() => void) | undefined

  const get: Get = async (path) => {
    isLater = true
    const answer = await fetch(path, { mode: 'same-origin', signal: AbortSignal.timeout?.(REQUEST_TIMEOUT_MS) })
    const text = await answer.text()
    isLater = /5..|408|429/.test(`${answer.status}`)
    return shop.parse(text)
  }

  async function ask() {
    if (!source.owns || !shop.may('measure')) return
    known()
    isDue = false
    // Another change while the shop still answers: what it says may be of before.
    if (isUnderway) return source.refresh()
    isUnderway = true
    try {
      await tell(get)
      isSure = true
    } catch {
      source.owns = isSure || isLater
    }
    isUnderway = false
  }

  const source = {
    owns: true,
    refresh: () => {
      isDue = true
      stop?.()
      stop = shop.later(ask, GATHER_MS)
    },
  }
  const known = onConsent(shop, (mayMeasure) => {
    // What was known is forgotten with the consent.
    if (!mayMeasure) isDue = true
    else if (isDue) source.refresh()
  })
  shop.listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && source.refresh())
  return source
}
