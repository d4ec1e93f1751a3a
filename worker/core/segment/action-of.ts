/** @module Which action a field of a condition counts. */
import type { NumberField } from '../../../contract/condition-fields.ts'
import type { ActivityKind } from '../activity.ts'

/** A field that counts actions. */
export type ActionField = `events.${ActivityKind}` & NumberField

/** Does the field count actions? */
export const isActionField = (field: NumberField): field is ActionField => field.startsWith('events.')

/** The kind of action that the field counts. */
export const actionOf = (field: ActionField): ActivityKind => field.slice('events.'.length) as ActivityKind
