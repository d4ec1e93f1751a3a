/** @module Bytes as letters that an address may hold (RFC 4648 §5), without padding. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Of no bytes the empty text. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(group >> shift) & 63]).join('')
    text += letters.slice(0, Math.min(4, bytes.length - at + 1))
  }
  return text
}

/** Null where it holds other letters, or is written as we never write it (RFC 4648 §3.5: leftover bits are 0). */
export function fromBase64Url(text: string): Uint8Array | null {
  const values = [...text].map((letter) => LETTERS.indexOf(letter))
  if (values.includes(-1)) return null
  const bytes = new Uint8Array(Math.floor((values.length * 3) / 4))
  for (let n = 0; n < bytes.length; n++) {
    const [place, shift] = [Math.floor((n * 8) / 6), 2 * (n % 3)]
    bytes[n] = (values[place]! << (2 + shift)) | (values[place + 1]! >> (4 - shift))
  }
  return toBase64Url(bytes) === text ? bytes : null
}
