/** @module What hinders a scenario from being published, and at which step it is to be mended. */
import { NO_SHOP_ADDRESS } from '../../../contract/message/no-shop-address.ts'
import { parse } from '../../../contract/parse.ts'
import { flowFaults } from '../../../contract/scenario/flow-faults.ts'
import { type Scenario, ScenarioSchema } from '../../../contract/scenario/scenario.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { fieldSentence } from '../../overlays/draft/field-sentence.ts'
import type { ScenarioDraft } from './scenario-draft.ts'

/** A sentence by field; of several about one field the first. */
export type Faults = ReadonlyMap<string, string>

export interface CheckedScenario {
  /** As it would be published, with this status; null: something is wrong with it. */
  scenario: Scenario | null
  faults: Faults
}

/** Without those that no step sends: they are kept while it is written, and are not published. */
export function sentMessages({
  steps,
  messages,
}: Pick<ScenarioDraft, 'steps' | 'messages'>): ScenarioDraft['messages'] {
  const sent = new Set(Object.values(steps).map((step) => (step.kind === 'send' ? step.messageId : null)))
  return Object.fromEntries(Object.entries(messages).filter(([id]) => sent.has(id)))
}

/** Holds the draft against the contract, as the Worker does when it is published. */
export function checkedScenario(draft: ScenarioDraft, status: 'live' | 'paused'): CheckedScenario {
  const parsed = parse(ScenarioSchema, { ...draft, messages: sentMessages(draft), status })
  if (parsed.ok) return { scenario: parsed.value, faults: new Map() }
  // The contract looks at the flow only once everything else is right.
  const flow = flowFaults(draft).map(({ stepId, message }) => ({
    field: Object.hasOwn(draft.steps, stepId) ? `steps.${stepId}` : 'first',
    message,
  }))
  // It tells of a step that is not there as well, such as the first of none.
  const isStep = (field: string) => Object.hasOwn(draft.steps, field.split(/[.[]/)[1] ?? '')
  const errors = parsed.errors.filter(({ field }) => !field.startsWith('steps.') || isStep(field))
  return { scenario: null, faults: faultsByField([...errors, ...flow]) }
}

export function faultsByField(notes: readonly { field: string; message: string }[]): Faults {
  const map = new Map<string, string>()
  for (const { field, message } of notes) {
    const way = shownAt(field)
    if (!map.has(way)) map.set(way, way === 'first' ? 'Add the first step.' : faultSentence(message))
  }
  return map
}

/** What is right for a file but not for a form. */
const PLAIN = new Map([
  ['is not an id such as exit-offer', 'Choose one of the list.'],
  ['is not a name such as favourite_style', 'Small letters, digits and _ only, such as favourite_style.'],
  ['is not a name such as wish_list_add', 'Small letters, digits and _ only, such as wish_list_add.'],
  ['is never reached', 'Nothing leads to this step.'],
  [NO_SHOP_ADDRESS, 'It leads to a page of your shop, and nobody said where that is: see “Publish”.'],
])

/** What the contract or the Worker says of a field, as a sentence of the form. */
export const faultSentence = (message: string): string => PLAIN.get(message) ?? fieldSentence(message)

/** What is wrong within a condition is said at the condition, and of a list at the list: each is one field. */
const shownAt = (field: string): string =>
  field
    .replace(/^(.*?\b(?:condition|audience|leaveWhen))\..+$/, '$1')
    .replace(/^(.*\.(?:categories|productIds|interest))\[\d+\]$/, '$1')

/** Where a fault is to be mended: at a step, in what begins or what ends a scenario, or at its name. */
export type FaultPlace = { kind: 'step'; stepId: string } | { kind: 'begin' } | { kind: 'rules' } | { kind: 'name' }

export function placeOfFault(field: string, steps: Record<string, Step>): FaultPlace {
  const [top = '', id = ''] = field.split(/[.[]/)
  if (top === 'steps' && Object.hasOwn(steps, id)) return { kind: 'step', stepId: id }
  if (top === 'messages') {
    const sender = Object.entries(steps).find(([, step]) => step.kind === 'send' && step.messageId === id)
    if (sender) return { kind: 'step', stepId: sender[0] }
  }
  if (top === 'entry' || top === 'audience' || top === 'first') return { kind: 'begin' }
  return top === 'name' ? { kind: 'name' } : { kind: 'rules' }
}

/** The sentences about one step, and the message it sends; what is so in several languages once. */
export const faultsAt = (stepId: string, faults: Faults, steps: Record<string, Step>): string[] => [
  ...new Set(
    [...faults].flatMap(([field, said]) => {
      const place = placeOfFault(field, steps)
      return place.kind === 'step' && place.stepId === stepId ? [faultWords(field, said)] : []
    }),
  ),
]

/** What a field is called, by the last name of its way. */
const FIELDS: Record<string, string> = {
  subject: 'Subject',
  blocks: 'Blocks',
  campaignId: 'Overlay',
  poolId: 'Codes',
  productIds: 'Products',
  minutes: 'Time',
  mostMinutes: 'Time',
  url: 'Address',
  href: 'Address',
  name: 'Name',
  title: 'Title',
  body: 'Text',
  text: 'Text',
  value: 'What is noted',
  segmentId: 'Segment',
  condition: 'Condition',
}

/** `Subject: this is still to be filled in.` The scenario's own name is a place, and is called so there. */
export function faultWords(field: string, said: string): string {
  if (field === 'name') return said
  const label =
    FIELDS[
      field
        .split('.')
        .at(-1)
        ?.replace(/\[\d+\]$/, '') ?? ''
    ]
  return label === undefined ? said : `${label}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`
}
