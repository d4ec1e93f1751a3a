/** @module What a segment really asks. */
import type { Condition } from '../../../contract/condition.ts'
import type { Segment } from '../../../contract/segment.ts'

/** Its condition; where sorting was agreed to, also that it may be personalised for. */
export function effectiveCondition({ condition, agreed }: Pick<Segment, 'condition' | 'agreed'>): Condition {
  if (!agreed) return condition
  return { kind: 'all', of: [condition, { kind: 'text', field: 'consent', isOneOf: ['personalise'] }] }
}
