/** @module The head of one slot's screen, with the way back. */
import type { ComponentChildren } from 'preact'
import { SubHead } from '../../part/SubHead.tsx'

interface SlotHeadProps {
  title: string
  sub?: ComponentChildren
}

export const SlotHead = (head: SlotHeadProps) => (
  <SubHead back={{ to: { screen: 'recommendations' }, name: 'Recommendations' }} {...head} />
)
