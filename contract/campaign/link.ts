/** @module Addresses that an overlay may lead to. */
import * as v from 'valibot'
import { UrlSchema } from '../item.ts'

/** An address a visitor may be sent to: a path of the shop, or https. Never `javascript:` and the like (safety rule 10). */
export const LinkSchema = v.pipe(
  UrlSchema,
  v.regex(/^(https:\/\/|\/(?!\/)|mailto:|tel:|#)/i, 'must start with https://, a single /, mailto:, tel: or #'),
)
