/** @module A slot while it is written: complete or not; and what is still wrong with it. */
import { parse } from '../../../contract/parse.ts'
import { READY_MADE_SLOTS } from '../../../contract/recommend/ready-made-slots.ts'
import {
  type RecommendationSlot,
  type RecommendationSlotInput,
  RecommendationSlotSchema,
} from '../../../contract/recommend/slot.ts'
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'
import { USUAL_SLOT } from '../../../contract/recommend/strategy.ts'
import { fieldSentence } from '../../overlays/draft/field-sentence.ts'

/** Single values may be anything that was typed, such as a number that is none yet: the contract says what is wrong. */
export type SlotDraft = RecommendationSlotInput

/** A new slot begins with the words and the chain of the usual one, and without a place. */
export function blankSlot(): SlotDraft {
  const usual = READY_MADE_SLOTS.find(({ slotId }) => slotId === USUAL_SLOT)
  return {
    slotId: '',
    name: '',
    status: 'live',
    chain: usual?.chain ?? ['also_viewed'],
    count: 4,
    fewest: 2,
    title: usual?.title ?? '',
    titles: usual?.titles ?? {},
    rules: {},
    pages: {},
  }
}

/** What is sent of a slot: without what the list tells beside it. */
export function draftOfSlot({ isReadyMade, updatedAt, ...slot }: ListedSlot): RecommendationSlot {
  return slot
}

export interface CheckedSlot {
  /** As it would be saved; null: something is to be mended. */
  slot: RecommendationSlot | null
  /** A sentence by field; of several about one field the first. */
  errors: ReadonlyMap<string, string>
}

/** Holds the draft against the contract, as the Worker does. `slotId`: under which it is saved. */
export function checkedSlot(draft: SlotDraft, slotId: string): CheckedSlot {
  const parsed = parse(RecommendationSlotSchema, { ...draft, slotId })
  return parsed.ok ? { slot: parsed.value, errors: new Map() } : { slot: null, errors: errorsByField(parsed.errors) }
}

export function errorsByField(problems: readonly { field: string; message: string }[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const { field, message } of problems) {
    const way = shownAt(field)
    if (!map.has(way)) map.set(way, sentence(message))
  }
  return map
}

/** What is wrong with one line of a list is said at the list, which is one field. */
const shownAt = (field: string): string => field.replace(/^((?:pages|rules)\.\w+|chain)\[\d+\].*$/, '$1')

function sentence(message: string): string {
  if (message.startsWith('must be number')) return 'This is not a number.'
  return PLAIN.get(message) ?? fieldSentence(message)
}

/** What is right for a file but not for a form. */
const PLAIN = new Map([
  ['needs at least one strategy', 'Add at least one way to find products.'],
  ['is more than the slot shows', 'This is more than it shows.'],
])

/** What a draft would show though it has no name or title yet; null: something else is to be mended first. */
export const triable = (draft: SlotDraft, slotId: string): RecommendationSlot | null =>
  checkedSlot({ ...draft, name: draft.name?.trim() || 'New', title: draft.title?.trim() || 'New' }, slotId || 'new')
    .slot
