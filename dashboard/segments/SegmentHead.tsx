/** @module The head of one segment's screen, with the way back. */
import type { ComponentChildren } from 'preact'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { hrefOf } from '../route.ts'

interface SegmentHeadProps {
  title: string
  sub?: string
  children?: ComponentChildren
}

export function SegmentHead({ title, sub, children }: SegmentHeadProps) {
  return (
    <>
      <p class="back">
        <a href={hrefOf({ screen: 'segments' })}>
          <Icon name="back" />
          Segments
        </a>
      </p>
      <ScreenHead title={title} sub={sub}>
        {children}
      </ScreenHead>
    </>
  )
}
