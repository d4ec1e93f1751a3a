/** @module Where links of messages lead. */
import * as v from 'valibot'
import { LinkSchema } from '../campaign/link.ts'

/** A page of the shop (`/cart`), or https. */
export const PageLinkSchema = v.pipe(
  LinkSchema,
  v.regex(/^(https:\/\/|\/(?!\/))/i, 'must start with https:// or a single /'),
)
