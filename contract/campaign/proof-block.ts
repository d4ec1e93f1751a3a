/** @module The proof block: what others do, by a number with its source and age (safety rules 18 and 38). */
import * as v from 'valibot'
import { line } from './line.ts'
import { PROOFS } from './proof.ts'

/** `{count}` stands for the number. Not drawn below `fewest`, nor, for `stock`, above `most`, nor while it is unknown. */
export const ProofBlockSchema = v.strictObject({
  kind: v.literal('proof'),
  of: v.picklist(PROOFS),
  text: line(160),
  fewest: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)), 2),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 5),
  days: v.optional(v.picklist([1, 7, 30]), 7),
})

export type ProofBlock = v.InferOutput<typeof ProofBlockSchema>
