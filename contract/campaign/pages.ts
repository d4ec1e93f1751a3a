/** @module On which pages of the shop a campaign runs. */
import * as v from 'valibot'
import { PAGE_TYPES } from '../page.ts'
import { line } from './line.ts'

/**
 * Every field given must hold. Addresses are compared from the path on, query included; `*` stands for anything:
 * `/sale/*`. Products and categories are those of a product page; capitals do not matter in categories.
 */
export const PagesSchema = v.strictObject({
  types: v.optional(v.pipe(v.array(v.picklist(PAGE_TYPES)), v.minLength(1))),
  notTypes: v.optional(v.array(v.picklist(PAGE_TYPES))),
  urlContains: v.optional(line(200)),
  urls: v.optional(v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(50))),
  notUrls: v.optional(v.pipe(v.array(line(300)), v.maxLength(50))),
  products: v.optional(v.pipe(v.array(line(128)), v.minLength(1), v.maxLength(100))),
  categories: v.optional(v.pipe(v.array(line(300)), v.minLength(1), v.maxLength(50))),
})

export type Pages = v.InferOutput<typeof PagesSchema>
