/** @module What is said of a file beside itself when it is uploaded. */
import type { FeedFormat } from '../../../contract/catalogue/feed-format.ts'

/** `format`, `currency` empty: found out, the shop's. */
export interface UploadOptions {
  format: FeedFormat | ''
  currency: string
  isWhole: boolean
  insists: boolean
}

/** Behind `POST /v1/imports`. */
export function uploadQuery(name: string, { format, currency, isWhole, insists }: UploadOptions): string {
  return new URLSearchParams({
    name: name.slice(-200),
    ...(format !== '' && { format }),
    ...(currency !== '' && { currency }),
    whole: String(isWhole),
    insist: String(insists),
  }).toString()
}
