/** @module Whether somebody has just come to the shop on a phone, and done nothing on it yet. */
import { core } from './core.ts'

/**
 * Nothing may cover the page then (safety rule 12): people came for what is on it, and search engines mark the shop
 * down. A tap, a key or a scroll is a touch; where the browser does not tell of taps, only a scroll is.
 */
export const isUntouchedLanding = (): boolean =>
  core.device() === 'phone' &&
  !document.referrer.startsWith(`${location.origin}/`) &&
  !navigator.userActivation?.hasBeenActive &&
  scrollY < 1
