/** @module The head of one segment's screen, with the way back. */
import type { ComponentChildren } from 'preact'
import { SubHead } from '../part/SubHead.tsx'

interface SegmentHeadProps {
  title: string
  sub?: string
  children?: ComponentChildren
}

export const SegmentHead = (head: SegmentHeadProps) => (
  <SubHead back={{ to: { screen: 'segments' }, name: 'Segments' }} {...head} />
)
