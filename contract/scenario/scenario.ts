/** @module Scenarios: an automation with its beginning, steps, messages and end, as the owner writes it. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { ConditionSchema } from '../condition.ts'
import { MessageSchema } from '../message/message.ts'
import { EntrySchema, EventTestSchema } from './entry.ts'
import { flowFaults } from './flow-faults.ts'
import { PartIdSchema, StepSchema } from './step.ts'

/**
 * How a scenario's messages are reckoned. `transactional`: the person is owed them (an order's confirmation): no cap, no
 * quiet hours, no holdout, nothing to sell in them. `triggered`: answers to what the person just did (a cart left, a
 * welcome); their own, wider cap. `marketing`: everything else; the narrow cap, and it waits while others were sent.
 */
export const SCENARIO_KINDS = ['transactional', 'triggered', 'marketing'] as const

export type ScenarioKind = (typeof SCENARIO_KINDS)[number]

/** Reaching it ends a run well, whenever it happens: nothing is sent after it. */
export const GoalSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('order') }),
  v.strictObject({ kind: v.literal('event'), ...EventTestSchema.entries }),
  v.strictObject({ kind: v.literal('condition'), condition: ConditionSchema }),
])

export type Goal = v.InferOutput<typeof GoalSchema>

const ScenarioFields = v.strictObject({
  scenarioId: CampaignIdSchema,
  name: line(120),
  status: v.picklist(['draft', 'live', 'paused']),
  kind: v.picklist(SCENARIO_KINDS),
  entry: EntrySchema,
  /** Who may begin, asked at the beginning. Absent: everybody. */
  audience: v.optional(ConditionSchema),
  /**
   * May a person begin again (with the same key), and so many days after beginning before; of orders and schedules, whose
   * keys never come again, after the last run of any. @default never
   */
  reentry: v.optional(
    v.variant('kind', [
      v.strictObject({ kind: v.literal('never') }),
      v.strictObject({
        kind: v.literal('after'),
        days: v.pipe(v.number(), v.minValue(0), v.maxValue(3650)),
      }),
    ]),
    { kind: 'never' },
  ),
  goal: v.optional(GoalSchema),
  /** Who comes to fulfil it leaves, without the goal: asked before every step and right before a message. */
  leaveWhen: v.optional(ConditionSchema),
  /** Share of people who go through without any effect, to measure against. @default 0.1, transactional 0 */
  holdout: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(0.5))),
  first: PartIdSchema,
  steps: v.record(PartIdSchema, StepSchema),
  /** What `send` steps send. With the scenario, so that a version that runs finishes as it began. */
  messages: v.optional(v.record(PartIdSchema, MessageSchema), {}),
})

/** A scenario as written: each step leads somewhere and is reached, and nobody goes round for ever. */
export const ScenarioSchema = v.pipe(
  ScenarioFields,
  v.forward(
    v.check(
      ({ kind, entry }) => kind !== 'transactional' || entry.on === 'order',
      'is transactional only where an order begins it: nobody is owed anything else',
    ),
    ['kind'],
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { stepId, message } of flowFaults(dataset.value))
      addIssue({
        message,
        path: [
          { type: 'object', origin: 'value', input: dataset.value, key: 'steps', value: dataset.value.steps },
          {
            type: 'object',
            origin: 'value',
            input: dataset.value.steps,
            key: stepId,
            value: dataset.value.steps[stepId],
          },
        ],
      })
  }),
)

export type Scenario = v.InferOutput<typeof ScenarioSchema>
export type ScenarioInput = v.InferInput<typeof ScenarioSchema>
