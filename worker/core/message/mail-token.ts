/** @module Tokens in the links of mails: what they say, and how they are written. Signed by worker/store/mail-keys.ts. */
import { fromBase64Url, toBase64Url } from './base64-url.ts'

/** What a token is good for: one that opens the preferences clicks no link. A new one goes to the end. */
export const TOKEN_PURPOSES = ['link', 'open', 'unsubscribe', 'preferences', 'rating', 'undo'] as const

export type TokenPurpose = (typeof TOKEN_PURPOSES)[number]

/** `index`: which link of the mail, which number of the rating, or which second is undone; 0 of the others. */
export interface MailToken {
  purpose: TokenPurpose
  sendId: string
  index: number
}

/** Bytes of its signature: 96 bits, checked by nobody but us. */
const MAC_BYTES = 12

/** Longest that is looked at. */
const MOST_CHARACTERS = 300

/** Our ids are ASCII. */
const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0) & 255)

/** Begins what is signed, so that no signature of ours for something else is one of a mail. */
const DOMAIN_BYTES = ascii('vitrine mail 1\n')

/** What is signed with the key `keyId` (0 to 255). `index` 0 to 65,535. */
export function tokenBytes(keyId: number, { purpose, sendId, index }: MailToken): Uint8Array {
  return Uint8Array.of(keyId, TOKEN_PURPOSES.indexOf(purpose), index >> 8, index & 255, ...ascii(sendId))
}

/** What the signature is made over. */
export const signedBytes = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.of(...DOMAIN_BYTES, ...bytes)

/** The token as it stands in an address: base64url. */
export const writeToken = (bytes: Uint8Array, mac: Uint8Array): string =>
  toBase64Url(Uint8Array.of(...bytes, ...mac.slice(0, MAC_BYTES)))

/** Takes a token apart; null: it is none of ours, whatever its signature. Only one way of writing it is read. */
export function readToken(
  text: string,
): { keyId: number; token: MailToken; bytes: Uint8Array; mac: Uint8Array } | null {
  const all = text.length > MOST_CHARACTERS ? null : fromBase64Url(text)
  if (!all || all.length < 4 + MAC_BYTES + 1) return null
  const bytes = all.slice(0, -MAC_BYTES)
  const [keyId = 0, place = 0, high = 0, low = 0] = bytes
  const purpose = TOKEN_PURPOSES[place]
  if (purpose === undefined) return null
  const sendId = String.fromCharCode(...bytes.slice(4))
  return { keyId, token: { purpose, sendId, index: high * 256 + low }, bytes, mac: all.slice(-MAC_BYTES) }
}
