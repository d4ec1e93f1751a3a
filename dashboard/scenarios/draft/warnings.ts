/** @module What should be known of a scenario's messages though it may go live, each once, with what to do about it. */
import type { Route } from '../../route.ts'
import { counted } from '../../sentence/counted.ts'
import { faultSentence, faultWords, placeOfFault } from './faults.ts'
import type { ScenarioDraft } from './scenario-draft.ts'

export interface Warning {
  /** Where it is mended first. */
  field: string
  /** Null: it is about what begins it. */
  stepId: string | null
  /** Whole sentences: what is so, and what to do. */
  said: string
  /** Where it is mended, if that is no field of the message. */
  door: { words: string; to: Route } | null
}

interface Advice {
  about: RegExp
  advice: string
  door?: Warning['door']
}

/** Those whose own words say what to do need none. */
const ADVICE: readonly Advice[] = [
  {
    about: /^there is no live slot/,
    advice: 'Make the slot live, or take the block out.',
    door: { words: 'Recommendations', to: { screen: 'recommendations' } },
  },
  {
    about: /which codes of the pool/,
    advice: 'Take it out of the text, or change the pool.',
    door: { words: 'Coupons', to: { screen: 'coupons' } },
  },
  { about: /and there is no coupon block/, advice: 'Add a coupon, or take it out of the text.' },
  { about: /^has \d+ characters/, advice: 'Shorten it, or put first what matters.' },
  { about: /^says the same as the subject/, advice: 'Let it go on where the subject ends.' },
  { about: /^says .*: a mail has no number/, advice: 'Say it without the number.' },
  {
    about: /^Not in your catalogue/,
    advice: 'Check the ids, or bring the products in.',
    door: { words: 'Products', to: { screen: 'products' } },
  },
  { about: /which is no merge field/, advice: 'Choose one by “Put in” at the field.' },
]

/** `steps` and `messages` of the draft; what is about a message that no step sends is left out. */
export function warningsOf(
  notes: readonly { field: string; message: string }[],
  { steps }: Pick<ScenarioDraft, 'steps'>,
): Warning[] {
  const groups = new Map<string, { field: string; message: string; stepId: string | null; times: number }>()
  for (const { field, message } of notes) {
    const place = placeOfFault(field, steps)
    if (place.kind !== 'step' && place.kind !== 'begin') continue
    const stepId = place.kind === 'step' ? place.stepId : null
    const key = `${field.replace(LANGUAGE, '$1content.')} ${message}`
    const group = groups.get(key) ?? { field, message, stepId, times: 0 }
    groups.set(key, { ...group, times: group.times + 1 })
  }
  return [...groups.values()].map(({ field, message, stepId, times }) => {
    const { advice, door = null } = adviceOn(message)
    const where = times > 1 ? `It is so in ${counted(times, 'language')}.` : ''
    const said = [faultWords(field, faultSentence(message)), where, advice].filter((part) => part !== '').join(' ')
    return { field, stepId, said, door }
  })
}

const adviceOn = (message: string): Omit<Advice, 'about'> =>
  ADVICE.find(({ about }) => about.test(message)) ?? { advice: '' }

/** What is so and what to do, to stand where it is mended. */
export const noteSentence = (message: string): string => `${faultSentence(message)} ${adviceOn(message).advice}`.trim()

/** The same in another language is the same. */
const LANGUAGE = /^(messages\.[^.]+\.)(?:content|translations\.[^.]+)\./

/** A sentence by field, to stand at it. */
export const warningsByField = (notes: readonly { field: string; message: string }[]): ReadonlyMap<string, string> =>
  new Map(notes.map(({ field, message }) => [field, noteSentence(message)]))
