/** @module What takes people out of a scenario before its goal, in words. */
import type { ScenarioDraft } from '../draft/scenario-draft.ts'
import { smallCondition } from './entry-words.ts'

/** `has an empty cart`; null: nothing does. Which of two it was is not told: both end it. */
export function leavesWords({ entry, leaveWhen }: Pick<ScenarioDraft, 'entry' | 'leaveWhen'>): string | null {
  if (entry?.on !== 'cart') return leaveWhen === undefined ? null : smallCondition(leaveWhen)
  const cart = 'the cart is empty, or was bought'
  const isSaid = leaveWhen === undefined || (leaveWhen.kind === 'number' && leaveWhen.field === 'cart.lines')
  return isSaid ? cart : `${cart}, or: ${smallCondition(leaveWhen)}`
}
