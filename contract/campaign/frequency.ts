/** @module How often one visitor may see a campaign. */
import * as v from 'valibot'

const days = v.pipe(v.number(), v.minValue(0), v.maxValue(365))

/** Holds over pages, tabs and devices. Source of the defaults: features.md C5. */
export const FrequencySchema = v.strictObject({
  /** Days without it after the visitor closed it. */
  quietDaysAfterClose: v.optional(days, 5),
  /** Never again once its goal was reached. */
  stopAfterConversion: v.optional(v.boolean(), true),
  /** Days without it after it was seen, whatever came of it; absent: none. */
  quietDaysAfterShow: v.optional(days),
  /** Not again once it was seen so often; absent: any number. */
  mostShows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
})

export type Frequency = v.InferOutput<typeof FrequencySchema>
