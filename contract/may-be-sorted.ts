/** @module May people be sorted by the words of a condition? */
import type { Condition } from './condition.ts'
import { sensitiveTopic } from './sensitive-topic.ts'
import { testsOf } from './tests-of.ts'

/** Said where they may not. */
export const NO_SORTING =
  'names a sensitive topic (health, religion, sexuality, pregnancy, minors, politics, origin). Leave it out, or set agreed'

/** Whether it was agreed to, or no word that the owner typed or that was learned from the shop names a sensitive topic. */
export const mayBeSorted = ({ condition, agreed }: { condition: Condition; agreed: boolean }): boolean =>
  agreed || textsOf(condition).every((text) => sensitiveTopic(text) === null)

const textsOf = (condition: Condition): string[] =>
  testsOf(condition).flatMap((test) => (test.kind === 'text' ? test.isOneOf : []))
