/** @module The steps of a scenario: what one run does, one after the other. */
import * as v from 'valibot'
import { line } from '../campaign/line.ts'
import { WEEKDAYS } from '../campaign/schedule.ts'
import { CampaignIdSchema } from '../campaign-id.ts'
import { ConditionSchema } from '../condition.ts'
import { WebhookAddressSchema } from '../webhook-address.ts'
import { EventTestSchema } from './entry.ts'

const MINUTES_OF_YEAR = 525_600

/** Names a step or message within its scenario. */
export const PartIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'is not an id such as reminder-2'))

const next = v.nullable(PartIdSchema)
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MINUTES_OF_YEAR))

/**
 * One step. `next`: the step after it; null: the run ends there. Every step may have a `note` for the owner.
 * - `wait`: so many minutes since this step was reached, since the run began (`since: 'entry'`), or since the person's
 *   last activity in the shop (`since: 'activity'`: it begins anew while they are still there).
 * - `wait_until`: the next moment at which the person's clock shows the hour, on the weekday where one is named;
 *   `weekday: 'best'` and `hour: 'best'` are when this person shops ("buys on Friday evening, write on Thursday": a day
 *   before their weekday, at their hour).
 * - `wait_for`: until an event happens (`next`), at most so long (`otherwise`).
 * - `branch`: the first way whose condition the person passes, else `otherwise`.
 * - `split`: by chance, always the same for the same run; shares sum to 1.
 * - `send`: a message of the scenario. `at: 'best_time'`: within the next 24 h at the hour that suits the person.
 *   `expiresHours`: how long it may wait for quiet hours, caps and budget until it is not sent any more.
 * - `overlay`: the person may see this campaign from now on (its audience asks for it), until `forDays` are over.
 * - `set_trait`: null takes it back. - `webhook`: an endpoint of the owner is told. - `stop`: the run ends.
 */
export const StepSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('wait'),
    minutes,
    since: v.optional(v.picklist(['step', 'entry', 'activity']), 'step'),
    next,
  }),
  v.strictObject({
    kind: v.literal('wait_until'),
    weekday: v.optional(v.picklist([...WEEKDAYS, 'best', 'before_best'])),
    hour: v.union([v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)), v.literal('best')]),
    next,
  }),
  v.strictObject({
    kind: v.literal('wait_for'),
    event: v.union([
      EventTestSchema,
      v.strictObject({ event: v.literal('order') }),
      v.strictObject({ event: v.literal('message_clicked') }),
    ]),
    mostMinutes: v.pipe(minutes, v.minValue(1)),
    next,
    otherwise: next,
  }),
  v.strictObject({
    kind: v.literal('branch'),
    ways: v.pipe(
      v.array(v.strictObject({ name: v.optional(line(80)), condition: ConditionSchema, next })),
      v.minLength(1),
      v.maxLength(10),
    ),
    otherwise: next,
  }),
  v.strictObject({
    kind: v.literal('split'),
    ways: v.pipe(
      v.array(v.strictObject({ wayId: PartIdSchema, share: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), next })),
      v.minLength(2),
      v.maxLength(5),
      v.check(
        (ways) => Math.abs(ways.reduce((sum, { share }) => sum + share, 0) - 1) <= 1e-9,
        'have shares that do not sum to 1',
      ),
    ),
  }),
  v.strictObject({
    kind: v.literal('send'),
    messageId: PartIdSchema,
    at: v.optional(v.picklist(['now', 'best_time']), 'now'),
    expiresHours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720)), 72),
    next,
  }),
  v.strictObject({
    kind: v.literal('overlay'),
    campaignId: CampaignIdSchema,
    forDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 7),
    next,
  }),
  v.strictObject({
    kind: v.literal('set_trait'),
    name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]{0,39}$/, 'is not a name such as favourite_style')),
    value: v.nullable(line(60)),
    next,
  }),
  v.strictObject({ kind: v.literal('webhook'), url: WebhookAddressSchema, next }),
  v.strictObject({ kind: v.literal('stop') }),
])

export type Step = v.InferOutput<typeof StepSchema>
/** What a step does. */
export type StepKind = Step['kind']
