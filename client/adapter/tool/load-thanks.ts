/** @module The part that tells the order of a platform's thank-you page: few pages need it. */
import type { Shop } from '../../adapter-host.ts'

/** What such a part exports as `start`. May throw where the shop is odd. */
export type StartThanks = (shop: Shop) => void

/** Loads and starts it. Never rejects; kept when the order was told, or cannot be. */
export const loadThanks = (shop: Shop, name: string): Promise<void> =>
  shop
    .load<{ start: StartThanks }>(name)
    .then((part) => part.start(shop))
    .catch(() => {})
