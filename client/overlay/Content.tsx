/** @module The blocks of an overlay, one component a kind. */
import type { ComponentChildren } from 'preact'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { BlockProps, Stage } from './stage.ts'
import { VIEWS } from './views.ts'

/** Blocks that can name an overlay, the best first. */
const NAMING: readonly FilledBlock['kind'][] = [
  'headline',
  'text',
  'free_delivery',
  'live_viewers',
  'proof',
  'recommendations',
]

interface ContentProps {
  content: readonly FilledBlock[]
  stage: Stage
}

/** Of a text that `trueContent` let pass. In an overlay without a coupon of its own the words stay as written. */
const withDiscount = (text: string, discount: Record<string, string>): string =>
  text.replace(/\{(percent|amount)\}/g, (whole, name) => discount[name] ?? whole)

/**
 * Blocks in the owner's order. The one with the id `name` is what a screen reader calls the overlay. Ids inside a
 * shadow root meet no other.
 */
export function Content({ content, stage }: ContentProps) {
  const [naming] = NAMING.flatMap((kind) => content.filter((block) => block.kind === kind))
  return (
    <div class="content">
      {content.map((given) => {
        const block = 'text' in given ? { ...given, text: withDiscount(given.text, stage.discount) } : given
        // Each view takes the block of its own kind, which the table above says and the compiler cannot follow.
        const view = VIEWS[block.kind] as unknown as (props: BlockProps<FilledBlock['kind']>) => ComponentChildren
        // Called and not mounted: a kind we do not know throws here, and the overlay expires.
        return view({ block, stage, id: given === naming ? 'name' : undefined })
      })}
    </div>
  )
}
