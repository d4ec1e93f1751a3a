/** @module A scenario while it is written: complete or not. */
import type { RawCampaign } from '../../../contract/campaign-admin.ts'
import { type Condition, ConditionSchema } from '../../../contract/condition.ts'
import type { Message } from '../../../contract/message/message.ts'
import { parse } from '../../../contract/parse.ts'
import type { Entry } from '../../../contract/scenario/entry.ts'
import { type Goal, SCENARIO_KINDS, type Scenario } from '../../../contract/scenario/scenario.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { STEP_KINDS } from '../flow/step-kinds.ts'

/**
 * Lists, steps and messages are there and of their kind; single values may be anything that was typed: the contract says
 * what is wrong with them. An empty `first`: there is no step yet.
 */
export type ScenarioDraft = Omit<Scenario, 'status' | 'reentry'> & Partial<Pick<Scenario, 'reentry'>>

/** Nobody is asked anything. */
export const EVERYBODY: Condition = { kind: 'all', of: [] }

type Raw = Record<string, unknown>

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

const objects = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** What was stored as a draft, made safe to draw: what is of another kind than it should be is left out. */
export function scenarioDraft(raw: RawCampaign, scenarioId: string): ScenarioDraft {
  const { status: _, entry, goal, reentry, audience, leaveWhen, steps, messages, ...rest } = raw
  return {
    ...(rest as Pick<Scenario, 'holdout'>),
    scenarioId,
    name: typeof raw.name === 'string' ? raw.name : '',
    kind: SCENARIO_KINDS.find((kind) => kind === raw.kind) ?? 'triggered',
    entry: entryFrom(entry),
    ...(isObject(reentry) && { reentry: reentry as Scenario['reentry'] }),
    ...(isObject(goal) && typeof goal.kind === 'string' && { goal: goalFrom(goal) }),
    ...asked('audience', audience),
    ...asked('leaveWhen', leaveWhen),
    first: typeof raw.first === 'string' ? raw.first : '',
    steps: isObject(steps) ? mapped(steps, stepFrom) : {},
    messages: isObject(messages) ? mapped(messages, messageFrom) : {},
  }
}

/** The editor of conditions takes only whole ones. */
function conditionFrom(raw: unknown): Condition {
  const parsed = parse(ConditionSchema, raw)
  return parsed.ok ? parsed.value : EVERYBODY
}

const asked = <Name extends 'audience' | 'leaveWhen'>(name: Name, raw: unknown): { [Key in Name]?: Condition } =>
  raw === undefined ? {} : ({ [name]: conditionFrom(raw) } as { [Key in Name]?: Condition })

function entryFrom(raw: unknown): Entry {
  if (!isObject(raw) || typeof raw.on !== 'string') return { on: 'cart' }
  if (raw.on === 'condition') return { on: 'condition', condition: conditionFrom(raw.condition) }
  if (raw.on === 'schedule' && !isObject(raw.at))
    return { on: 'schedule', at: { kind: 'weekly', weekday: 'thu', hour: 10 } }
  return raw as Entry
}

const goalFrom = (raw: Raw): Goal =>
  (raw.kind === 'condition' ? { ...raw, condition: conditionFrom(raw.condition) } : raw) as Goal

function mapped<Of>(record: Raw, from: (raw: Raw) => Of | null): Record<string, Of> {
  const entries = Object.entries(record).flatMap(([id, raw]): [string, Of][] => {
    const made = isObject(raw) ? from(raw) : null
    return made === null ? [] : [[id, made]]
  })
  return Object.fromEntries(entries)
}

/** Null: of a kind that there is not. */
function stepFrom(raw: Raw): Step | null {
  if (typeof raw.kind !== 'string' || !Object.hasOwn(STEP_KINDS, raw.kind)) return null
  if (raw.kind === 'wait_for') return { ...raw, event: isObject(raw.event) ? raw.event : { event: 'order' } } as Step
  if (raw.kind === 'branch')
    return {
      ...raw,
      ways: objects(raw.ways).map((way) => ({ ...way, condition: conditionFrom(way.condition) })),
    } as Step
  return (raw.kind === 'split' ? { ...raw, ways: objects(raw.ways) } : raw) as Step
}

function messageFrom(raw: Raw): Message | null {
  const translations = isObject(raw.translations) ? { translations: mapped(raw.translations, contentFrom(raw)) } : {}
  if (raw.channel !== 'email' && raw.channel !== 'push') return null
  return {
    name: '',
    ...raw,
    content: contentFrom(raw)(isObject(raw.content) ? raw.content : {}),
    ...translations,
  } as Message
}

/** `of`: the message that it is of. */
const contentFrom =
  ({ channel }: Raw) =>
  (raw: Raw): Raw =>
    channel === 'email'
      ? { ...raw, subject: textOf(raw.subject), blocks: objects(raw.blocks) }
      : { ...raw, title: textOf(raw.title), body: textOf(raw.body), url: textOf(raw.url) }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
