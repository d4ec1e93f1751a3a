/** @module Addresses of the owner that may be told something. */
import * as v from 'valibot'

const WRONG = 'is not an address such as https://shop.example/hook'
/**
 * Https, or http on the owner's own machine: for trying things under `npm start`. Elsewhere the Worker refuses those
 * (`worker/channels/feed-address.ts`), as it does hosts that are not public.
 */
const TOLD = /^(https:\/\/[^/\s]|http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?(\/|$))/i

/** An address that something is posted to: at most 2,048 characters. */
export const WebhookAddressSchema = v.pipe(v.string(), v.trim(), v.maxLength(2048), v.regex(TOLD, WRONG), v.url(WRONG))
