/** @module What is said of a link to a path while nobody said where the shop is. */

/** By it the dashboard knows what to ask. */
export const NO_SHOP_ADDRESS =
  'leads to a page of the shop, and nobody said where the shop is (PUT /v1/shop-address, or shopUrl of the message settings)'
