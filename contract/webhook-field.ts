/** @module Fields that the orders of several shop systems have in common. */
import * as v from 'valibot'
import { EmailSchema } from './email.ts'

/** Shop systems write money as decimal text: `"199.00"`. */
export const DecimalSchema = v.pipe(v.string(), v.regex(/^-?\d{1,12}(\.\d{1,8})?$/, 'is not an amount such as 199.00'))

/** An id as a number or as text; it comes out as text. */
export const ForeignIdSchema = v.pipe(v.union([v.number(), v.string()]), v.transform(String))

/** What a buyer typed at a checkout: undefined where it is no address of a form that we take. */
export const TypedEmailSchema = v.fallback(v.optional(EmailSchema), undefined)

/** A time with its zone, or text that `withZone` gives one; it comes out as ms UTC. */
export const timeSchema = (withZone: (text: string) => string = (text) => text) =>
  v.pipe(
    v.string(),
    v.transform((text) => Date.parse(withZone(text))),
    v.number('is not a time such as 2026-11-02T08:00:00Z'),
    v.minValue(0),
  )
