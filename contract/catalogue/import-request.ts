/** @module What is asked of an import, beside the file itself: the query of `POST /v1/imports`. */
import * as v from 'valibot'
import { CurrencySchema } from '../currency.ts'
import { FEED_FORMATS } from './feed-format.ts'

const YesSchema = v.optional(
  v.pipe(
    v.picklist(['true', 'false'], 'is neither true nor false'),
    v.transform((text) => text === 'true'),
  ),
  'false',
)

/**
 * `name` of the file, for people and its ending. `format` absent: told by its beginning. `currency`: of prices without one;
 * absent: the shop's. `whole`: what files told of before and this one lacks goes off the shelf. `insist`: also where that is
 * most of it.
 */
export const ImportRequestSchema = v.object({
  name: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)), 'catalogue'),
  format: v.optional(v.picklist(FEED_FORMATS)),
  currency: v.optional(CurrencySchema),
  whole: YesSchema,
  insist: YesSchema,
})

export type ImportRequest = v.InferOutput<typeof ImportRequestSchema>
