/** @module A block as a browser would be given it, with samples for what only a visit knows. */
import type { Block } from '../../../contract/campaign/block.ts'
import { withTexts } from '../../../contract/campaign/block-texts.ts'
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import { USUAL_SLOT } from '../../../contract/recommend/strategy.ts'
import { sampleWords } from './sample-words.ts'
import type { Samples } from './samples.ts'

/** A number that is shown where any is: what the block asks for at least. */
const HEARTY = 12

/** `now` and `endsAt` in ms UTC; `endsAt` null: the campaign has no end. */
export function sampleBlock(
  block: Block,
  samples: Samples,
  { now, endsAt }: { now: number; endsAt: number | null },
): FilledBlock {
  const said = withTexts(block, (text) => sampleWords(text, samples.facts))
  switch (said.kind) {
    case 'recommendations':
      return {
        kind: said.kind,
        title: said.title,
        slotId: said.slotId ?? USUAL_SLOT,
        products: samples.products.slice(0, said.count),
      }
    case 'unique_coupon':
      return { kind: said.kind, fallback: said.fallback }
    case 'countdown':
      return { ...said, leftMs: said.until === 'coupon' || endsAt === null ? null : endsAt - now }
    case 'proof': {
      const { kind, of, text, fewest, most } = said
      const count = of === 'stock' ? Math.min(most, 3) : Math.max(fewest, HEARTY)
      return { kind, of, text, fewest, most, told: { count, at: now } }
    }
    case 'wheel':
      return { ...said, slices: said.slices.map(({ label, odds }) => ({ label, odds })) }
    case 'live_viewers':
      return said
    case 'headline':
    case 'text':
    case 'image':
    case 'coupon':
    case 'button':
    case 'decline':
    case 'cart_items':
    case 'free_delivery':
    case 'form':
    case 'survey':
      return said
  }
}
