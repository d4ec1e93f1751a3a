/** @module Which forms are watched at all. */
import { core } from './core.ts'

/** Searching, signing in, paying: none of our business. So is whatever the shop says. */
const IGNORED =
  '[role=search],[data-vitrine-ignore],[data-vitrine-ignore] *,:has([type=password],[type=search],[autocomplete^=cc-],[autocomplete=one-time-code])'

/** False for forms of no concern, and on the pages of a checkout, where every field is about an order. */
export const isWatched = (form: Element): boolean => !form.matches(IGNORED) && core.page()?.type !== 'checkout'
