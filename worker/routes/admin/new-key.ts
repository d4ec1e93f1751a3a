/** @module Keys of links that an owner opens on the shop's pages. */

/** 128 random bits, as 32 hex digits. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
