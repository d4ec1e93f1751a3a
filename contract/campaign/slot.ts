/** @module Where an inline overlay stands in the shop's page. */
import * as v from 'valibot'
import { line } from './line.ts'

const pixels = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2000))

/**
 * By name: the elements with `data-vitrine-slot="name"`, or by a CSS selector. Where there are several of one name, the
 * campaigns that fit stand in them in the order that suits this visitor best. `height`: CSS pixels that are kept free
 * from the start, on a phone and on anything wider than 760 px, so that nothing moves when it comes.
 */
export const SlotSchema = v.pipe(
  v.strictObject({
    name: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is not a name such as home-top'))),
    selector: v.optional(line(200)),
    place: v.optional(v.picklist(['inside', 'before', 'after']), 'inside'),
    height: v.optional(v.strictObject({ phone: pixels, desktop: pixels })),
  }),
  v.check(({ name, selector }) => (name === undefined) !== (selector === undefined), 'needs a name or a selector'),
)

export type Slot = v.InferOutput<typeof SlotSchema>
