/** @module The blocks of an overlay, one component a kind. */
import type { ComponentChildren } from 'preact'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import { ActionButton } from './block/ActionButton.tsx'
import { CartItems } from './block/CartItems.tsx'
import { Coupon } from './block/Coupon.tsx'
import { Decline } from './block/Decline.tsx'
import { FreeDelivery } from './block/FreeDelivery.tsx'
import { Headline } from './block/Headline.tsx'
import { ImageBlock } from './block/ImageBlock.tsx'
import { LiveViewers } from './block/LiveViewers.tsx'
import { Recommendations } from './block/Recommendations.tsx'
import { TextBlock } from './block/TextBlock.tsx'
import type { BlockProps, Stage } from './stage.ts'

const VIEWS = {
  headline: Headline,
  text: TextBlock,
  image: ImageBlock,
  coupon: Coupon,
  button: ActionButton,
  decline: Decline,
  cart_items: CartItems,
  recommendations: Recommendations,
  free_delivery: FreeDelivery,
  live_viewers: LiveViewers,
}

/** Blocks that can name an overlay, the best first. */
const NAMING: readonly FilledBlock['kind'][] = ['headline', 'text', 'free_delivery', 'live_viewers']

interface ContentProps {
  content: readonly FilledBlock[]
  stage: Stage
}

/**
 * Blocks in the owner's order. The one with the id `name` is what a screen reader calls the overlay. Ids inside a
 * shadow root meet no other.
 */
export function Content({ content, stage }: ContentProps) {
  const [naming] = NAMING.flatMap((kind) => content.filter((block) => block.kind === kind))
  return (
    <div class="content">
      {content.map((block) => {
        // Each view takes the block of its own kind, which the table above says and the compiler cannot follow.
        const view = VIEWS[block.kind] as unknown as (props: BlockProps<FilledBlock['kind']>) => ComponentChildren
        // Called and not mounted: a kind we do not know throws here, and the overlay expires.
        return view({ block, stage, id: block === naming ? 'name' : undefined })
      })}
    </div>
  )
}
