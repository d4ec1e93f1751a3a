/** @module The unique_coupon block: a code of this visitor alone. */
import type { BlockProps } from '../stage.ts'
import { Code } from './Code.tsx'

/** The code that was given, else the owner's for when there is none; which of them is true is for `trueContent`. */
export const UniqueCoupon = ({ block, stage }: BlockProps<'unique_coupon'>) => (
  <Code code={stage.claim?.code ?? block.fallback ?? ''} stage={stage} />
)
