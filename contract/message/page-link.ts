/** @module Where links of messages lead. */
import * as v from 'valibot'
import { UrlSchema } from '../item.ts'

/** A page of the shop (`/cart`), or https. */
export const PageLinkSchema = v.pipe(
  UrlSchema,
  v.regex(/^(https:\/\/|\/(?!\/))/i, 'must start with https:// or a single /'),
)
