/** @module The coupon block: one code for everybody. */
import type { BlockProps } from '../stage.ts'
import { Code } from './Code.tsx'

/** The owner's code. */
export const Coupon = ({ block, stage }: BlockProps<'coupon'>) => <Code code={block.code} stage={stage} />
