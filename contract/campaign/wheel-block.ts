/** @module The wheel block: a draw whose odds are published. */
import * as v from 'valibot'
import { CampaignIdSchema } from '../campaign-id.ts'
import { line } from './line.ts'

/** Odds are decimal numbers, so their sum may miss 1 by this. */
const ROUNDING = 1e-9

const SliceSchema = v.strictObject({
  label: line(40),
  /** Chance of this slice, above 0, at most 1. The visitor reads it. */
  odds: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  /** The pool of coupons it is drawn from; absent: nothing is won. */
  poolId: v.optional(CampaignIdSchema),
})

/** The Worker draws, once a person and campaign; the wheel only turns to what was drawn. */
export const WheelBlockSchema = v.pipe(
  v.strictObject({
    kind: v.literal('wheel'),
    slices: v.pipe(v.array(SliceSchema), v.minLength(2), v.maxLength(12)),
    /** On the button. */
    spin: line(60),
    /** `{prize}` stands for the slice's label. */
    won: line(200),
    lost: line(200),
    /** Heads the list of chances. */
    oddsTitle: line(80),
  }),
  v.forward(
    v.check(
      ({ slices }) => Math.abs(slices.reduce((sum, { odds }) => sum + odds, 0) - 1) <= ROUNDING,
      'has odds that do not sum to 1',
    ),
    ['slices'],
  ),
)

export type WheelBlock = v.InferOutput<typeof WheelBlockSchema>
