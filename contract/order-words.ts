/** @module The words by which an order is told: where, how far, by whom. */

/** Where it was bought: in the web shop, or at a till. */
export const ORDER_CHANNELS = ['web', 'store'] as const

export type OrderChannel = (typeof ORDER_CHANNELS)[number]

/**
 * How far an order has come, the later the further. `placed`: accepted, not paid yet. `paid`: it counts as money.
 * `cancelled`: it counts as nothing any more (refunded in full, too).
 */
export const ORDER_STATUSES = ['placed', 'paid', 'cancelled'] as const

export type OrderStatus = (typeof ORDER_STATUSES)[number]

/**
 * Who reported an order, the better one last: a better source corrects a worse one, never doubles it. `browser`: a page
 * of the shop or Shopify's pixel, which anybody can imitate. `server`: the shop itself, by the API or a signed webhook.
 * Before both `refund`: the order is not known, only money that the shop gave back on it.
 */
export const ORDER_SOURCES = ['refund', 'browser', 'server'] as const

export type OrderSource = (typeof ORDER_SOURCES)[number]
