/** @module What the owner may set of the stages of life, instead of what is learned from the shop's orders. */
import * as v from 'valibot'

const whole = (least: number, most: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)))

/** Absent: learned, or the default until there is enough to learn from. Money in minor units of the shop's currency. */
export const LifecycleSettingsSchema = v.strictObject({
  /** No order for so many days (who never ordered: no visit): inactive. */
  inactiveDays: whole(1, 3650),
  /** Spent so much: a VIP. */
  vipMinor: whole(1, Number.MAX_SAFE_INTEGER),
  /** Nothing from its visitor for so many minutes: the cart was left. */
  cartLeftMinutes: whole(1, 10_080),
  /** For so many days: the cart is an old one. */
  cartForgottenDays: whole(1, 365),
})

export type LifecycleSettings = v.InferOutput<typeof LifecycleSettingsSchema>
