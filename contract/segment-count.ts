/** @module Body of `POST /v1/segments/count`: a condition while it is edited. */
import * as v from 'valibot'
import { ConditionSchema } from './condition.ts'
import { mayBeSorted, NO_SORTING } from './may-be-sorted.ts'

/** Refuses sensitive topics, unless it was agreed. */
export const CountSchema = v.pipe(
  v.strictObject({ condition: ConditionSchema, agreed: v.optional(v.boolean(), false) }),
  v.forward(v.check(mayBeSorted, NO_SORTING), ['condition']),
)
