/** @module Which action a field of a condition counts. */
import type { NumberField } from '../../../contract/condition-fields.ts'
import type { ActivityKind } from '../activity.ts'

const PREFIX = 'events.'

/** A field that counts actions. */
export type ActionField = `events.${ActivityKind}` & NumberField

/** Does the field count actions? */
export const isActionField = (field: NumberField): field is ActionField => field.startsWith(PREFIX)

/** The kind of action that the field counts. */
export const actionOf = (field: ActionField): ActivityKind => field.slice(PREFIX.length) as ActivityKind
