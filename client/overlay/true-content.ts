/** @module What of an overlay is true now and may be drawn (safety rules 13 and 38). */
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Stage } from './stage.ts'

/** What the truth of blocks hangs on. */
export type Facts = Pick<Stage, 'cart' | 'numberOf' | 'leftMs' | 'claim' | 'discount' | 'isUsed' | 'isDone'>

/** Facts that may become true while the page is open. A coupon is asked for once, so one that cannot be had stays away. */
const MAY_COME: ReadonlySet<FilledBlock['kind']> = new Set(['cart_items', 'free_delivery', 'live_viewers', 'proof'])

/**
 * For good: a countdown has come to its end and does not begin again (C9), but not under the hands of a visitor who fills
 * something in; or there is nothing true to say and nothing that could become so. To be asked once the coupon was asked
 * for.
 */
export function isOver(content: readonly FilledBlock[], facts: Facts): boolean {
  const hasEnded = content.some((block) => block.kind === 'countdown' && isPast(block, facts))
  if (hasEnded && (!facts.isUsed || facts.isDone)) return true
  return !content.some(({ kind }) => MAY_COME.has(kind)) && trueContent(content, facts).length === 0
}

/**
 * The blocks to draw, in order; empty when the overlay must hide. A block whose facts are missing is left out. The
 * overlay hides when too few or unknown people look on, and when the facts it was written around are all missing; but
 * not under the hands of a visitor who fills it in.
 */
export function trueContent(content: readonly FilledBlock[], facts: Facts): FilledBlock[] {
  const truths = content.map((block) => truthOf(block, facts, content))
  const left = content.filter((_, at) => truths[at] !== false)
  const isHollow = left.length < content.length && !truths.includes(true)
  const isUnwatched = content.some(({ kind }, at) => kind === 'live_viewers' && !truths[at])
  return (isHollow || isUnwatched) && !facts.isUsed ? [] : left
}

/** Null for what an owner writes around something: it says nothing when that is missing. */
function truthOf(block: FilledBlock, facts: Facts, content: readonly FilledBlock[]): boolean | null {
  switch (block.kind) {
    case 'headline':
    case 'text':
    case 'button':
      return isSayable(block.text, facts, content) && null
    case 'decline':
      // What was said yes to cannot be declined any more.
      return !facts.isDone && isSayable(block.text, facts, content) && null
    case 'image':
      return null
    case 'coupon':
    case 'form':
    case 'survey':
    case 'wheel':
      return true
    case 'unique_coupon':
      return facts.claim ? facts.claim.code !== null && !isPast(block, facts) : !!block.fallback
    case 'countdown':
      return (facts.leftMs(block) ?? 0) > 0
    case 'cart_items':
      return !!facts.cart?.items.length
    case 'recommendations':
      return block.products.length > 0
    case 'free_delivery':
      return facts.cart?.currency === block.currency
    case 'live_viewers':
    case 'proof':
      return facts.numberOf(block) !== null
  }
}

/** A text that names what the coupon takes off needs to know it. In an overlay without one it is a text like others. */
const isSayable = (text: string, { discount }: Facts, content: readonly FilledBlock[]): boolean =>
  !content.some(({ kind }) => kind === 'unique_coupon' || kind === 'wheel') ||
  !['percent', 'amount'].some((name) => text.includes(`{${name}}`) && !discount[name])

const isPast = (block: FilledBlock, facts: Facts): boolean => (facts.leftMs(block) ?? 1) <= 0
