/** @module One version of a campaign in a test. */
import * as v from 'valibot'
import { LAYOUTS } from '../layout.ts'
import { ContentSchema } from './block.ts'
import { LanguageSchema } from './language-code.ts'
import { line } from './line.ts'
import { POSITIONS } from './position.ts'
import { TriggerSchema } from './trigger.ts'

/** `share` of the visitors who are not held out; what it does not say is as in the campaign. */
export const VariantSchema = v.strictObject({
  variantId: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,30}$/, 'is not an id such as b')),
  name: v.optional(line(80)),
  share: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
  layout: v.optional(v.picklist(LAYOUTS)),
  position: v.optional(v.picklist(POSITIONS)),
  triggers: v.optional(v.pipe(v.array(TriggerSchema), v.minLength(1), v.maxLength(4))),
  content: v.optional(ContentSchema),
  translations: v.optional(v.record(LanguageSchema, ContentSchema)),
})

export type Variant = v.InferOutput<typeof VariantSchema>
