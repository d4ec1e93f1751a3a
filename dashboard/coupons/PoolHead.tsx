/** @module The head of one pool's screen, with the way back. */
import { SubHead } from '../part/SubHead.tsx'

export const PoolHead = (head: { title: string; sub?: string }) => (
  <SubHead back={{ to: { screen: 'coupons' }, name: 'Coupons' }} {...head} />
)
