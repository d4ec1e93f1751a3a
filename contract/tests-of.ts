/** @module The leaves of a condition tree. */
import type { Condition, ConditionTest } from './condition.ts'

/** All tests of a tree, in its order. */
export function testsOf(condition: Condition): ConditionTest[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf)
    case 'not':
      return testsOf(condition.of)
    case 'number':
    case 'text':
      return [condition]
  }
}
