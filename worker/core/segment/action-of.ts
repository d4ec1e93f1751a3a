/** @module Which action a field of a condition counts. */
import type { NumberField } from '../../../contract/condition-fields.ts'
import { ACTIVITY_KINDS, type ActivityKind } from '../activity.ts'

/** A field that counts actions. */
export type ActionField = `events.${ActivityKind}` & NumberField

/** By field. What is found here is one of our own words, whatever a stored condition says: it goes into SQL as it is. */
const KINDS: ReadonlyMap<string, ActivityKind> = new Map(ACTIVITY_KINDS.map((kind) => [`events.${kind}`, kind]))

/** Does the field count actions? */
export const isActionField = (field: NumberField): field is ActionField => KINDS.has(field)

/** The kind of action that the field counts. */
export const actionOf = (field: ActionField): ActivityKind => KINDS.get(field)!
