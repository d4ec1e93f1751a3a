/** @module The condition tree: tests of a person joined by all, any and not. Campaigns, segments and scenarios ask by it. */
import * as v from 'valibot'
import { NUMBER_FIELDS, type NumberField, TEXT_FIELDS, type TextField } from './condition-fields.ts'
import { MAX_CONDITION_DEPTH, MAX_CONDITION_TESTS } from './condition-limits.ts'
import { CurrencySchema } from './currency.ts'
import { testsOf } from './tests-of.ts'

/** The form below. A tree of another version is refused, never guessed at. */
export const CONDITION_VERSION = 1

/** Words of one test. Our policy. */
const MAX_WORDS = 50
const MAX_NUMBER = 1e12

/**
 * A number within both limits given, whole; at least one is. `withinDays`: only what happened today and on the days
 * before, so many in all, by the calendar UTC. `currency`: of money, and only there. `atMost: 0` says "did not".
 */
export interface NumberTest {
  kind: 'number'
  field: NumberField
  atLeast?: number
  atMost?: number
  withinDays?: number
  currency?: string
}

/** One of these words. */
export interface TextTest {
  kind: 'text'
  field: TextField
  isOneOf: string[]
}

/** A leaf of the tree. */
export type ConditionTest = NumberTest | TextTest

/** `all` of nothing is everybody, `any` of nothing nobody. */
export type Condition =
  | ConditionTest
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }
  | { kind: 'not'; of: Condition }

const oneOf = <Name extends string>(fields: Record<Name, unknown>) =>
  v.picklist(Object.keys(fields) as [Name, ...Name[]], 'is not a known field')

const limit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_NUMBER))

const NumberTestSchema = v.pipe(
  v.strictObject({
    kind: v.literal('number'),
    field: oneOf(NUMBER_FIELDS),
    atLeast: v.optional(limit),
    atMost: v.optional(limit),
    withinDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    currency: v.optional(CurrencySchema),
  }),
  v.check(({ atLeast, atMost }) => atLeast !== undefined || atMost !== undefined, 'needs atLeast or atMost'),
  v.forward(
    v.check(({ atLeast = 0, atMost = MAX_NUMBER }) => atLeast <= atMost, 'is less than atLeast'),
    ['atMost'],
  ),
  v.forward(
    v.check(
      ({ field, currency }) => (NUMBER_FIELDS[field].unit === 'money') === (currency !== undefined),
      'is needed for money, and only there',
    ),
    ['currency'],
  ),
  v.forward(
    v.check(
      ({ field, withinDays }) => withinDays === undefined || withinDays <= (NUMBER_FIELDS[field].windowDays ?? 0),
      'is longer than this field is kept for',
    ),
    ['withinDays'],
  ),
)

const TextTestSchema = v.pipe(
  v.strictObject({
    kind: v.literal('text'),
    field: oneOf(TEXT_FIELDS),
    isOneOf: v.pipe(
      v.array(v.pipe(v.string(), v.minLength(1, 'is empty'), v.maxLength(120))),
      v.minLength(1, 'is empty'),
      v.maxLength(MAX_WORDS),
    ),
  }),
  v.forward(
    v.check(({ field, isOneOf }) => {
      const { values } = TEXT_FIELDS[field]
      return values === null || isOneOf.every((word) => Object.hasOwn(values, word))
    }, 'has a word that this field never says'),
    ['isOneOf'],
  ),
)

/** Any depth; what comes from outside goes through `ConditionSchema`. */
const NodeSchema: v.GenericSchema<unknown, Condition> = v.lazy((input) => {
  const kind = (input as { kind?: unknown } | null)?.kind
  if (kind === 'all' || kind === 'any')
    return v.strictObject({ kind: v.literal(kind), of: v.pipe(v.array(NodeSchema), v.maxLength(MAX_CONDITION_TESTS)) })
  if (kind === 'not') return v.strictObject({ kind: v.literal(kind), of: NodeSchema })
  return v.variant('kind', [NumberTestSchema, TextTestSchema], 'is not all, any, not, number or text')
}) as v.GenericSchema<unknown, Condition>

/** A tree within its limits: unknown fields are errors, each named by its way through the tree. */
export const ConditionSchema: v.GenericSchema<unknown, Condition> = v.pipe(
  v.unknown(),
  v.check((input) => rawDepth(input) <= MAX_CONDITION_DEPTH, `is deeper than ${MAX_CONDITION_DEPTH} levels`),
  NodeSchema,
  v.check((tree) => testsOf(tree).length <= MAX_CONDITION_TESTS, `has more than ${MAX_CONDITION_TESTS} tests`),
)

/** Levels of something that may be a tree. Stops counting just past the limit, so its cost is bounded by its input. */
function rawDepth(node: unknown, depth = 1): number {
  if (depth > MAX_CONDITION_DEPTH || typeof node !== 'object' || node === null || !('of' in node)) return depth
  const children = Array.isArray(node.of) ? node.of : [node.of]
  return Math.max(depth, ...children.map((child) => rawDepth(child, depth + 1)))
}
