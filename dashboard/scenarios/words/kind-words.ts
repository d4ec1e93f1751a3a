/** @module The kinds of scenarios, with what each means for how often and when it writes. */
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'

interface KindWords {
  title: string
  /** What it means: a sentence or two. */
  means: string
}

/** In the order in which they are offered. */
export const KIND_WORDS: Record<ScenarioKind, KindWords> = {
  marketing: {
    title: 'Marketing',
    means:
      'Sent only within the narrow limit a person, in waking hours, and not while other messages of yours are new.',
  },
  triggered: {
    title: 'An answer to what they did',
    means: 'Such as a cart left or a welcome: in waking hours, within a wider limit of its own.',
  },
  transactional: {
    title: 'Owed to the person',
    means: 'Such as the confirmation of an order: at any hour, without limit, to everybody. Nothing may be sold in it.',
  },
}
