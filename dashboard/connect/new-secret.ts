/** @module A secret for a shop system that lets its owner choose one. */

/** 64 hexadecimal digits: 256 random bits, made in this browser. */
export const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
