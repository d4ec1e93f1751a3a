/** @module Would an overlay have anything to say on this page? */
import type { Block } from '../../../contract/campaign/block.ts'
import { remembered } from '../remembered.ts'

/** What blocks need to be true. */
export interface Showable {
  hasCart: boolean
  /** The page is of a product. */
  hasProduct: boolean
  /** The visitor has an id, to which a code, a draw or an answer can belong. */
  hasId: boolean
  /** The campaign ends one day; whether it has not yet, its schedule tells. */
  hasEnd: boolean
}

/** Is there for every block what it cannot be without? What only the browser knows, it finds out itself. */
export const hasSomethingToShow = (content: readonly Block[], showable: Showable): boolean =>
  needsOf(content).every((need) => showable[need])

/** Of a content once: each of its needs. */
const needsOf = remembered((content: readonly Block[]) => [...new Set(content.flatMap((block) => needOf(block) ?? []))])

function needOf(block: Block): keyof Showable | null {
  switch (block.kind) {
    case 'cart_items':
      return 'hasCart'
    case 'live_viewers':
      return 'hasProduct'
    case 'proof':
      return block.of === 'sign_ups' ? null : 'hasProduct'
    case 'countdown':
      return block.until === 'coupon' ? null : 'hasEnd'
    case 'unique_coupon':
    case 'survey':
    case 'wheel':
      return 'hasId'
    case 'headline':
    case 'text':
    case 'image':
    case 'coupon':
    case 'button':
    case 'decline':
    case 'recommendations':
    case 'free_delivery':
    case 'form':
      return null
  }
}
