/** @module Which action a field of a condition counts. */
import type { NumberField } from '../../../contract/condition-fields.ts'
import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts'

/** The kind of action that a field counts, or null for the other fields. */
export function actionOf(field: NumberField): ActivityKind | null {
  return ACTIVITY_KINDS.find((kind) => `events.${kind}` === field) ?? null
}
