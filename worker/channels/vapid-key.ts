/** @module A new key pair for web push (RFC 8292): P-256, in base64url. */
import { toBase64Url } from '../core/message/base64-url.ts'

/** The public half is the uncompressed point, as browsers take it; the private one the scalar. */
export async function newVapidKey(): Promise<{ publicKey: string; privateKey: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(algorithm, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair
  const point = new Uint8Array((await crypto.subtle.exportKey('raw', publicKey)) as ArrayBuffer)
  const { d } = (await crypto.subtle.exportKey('jwk', privateKey)) as JsonWebKey
  return { publicKey: toBase64Url(point), privateKey: d ?? '' }
}
