/** @module The head of a screen that belongs to another, with the way back. */
import type { ComponentChildren } from 'preact'
import type { Route } from '../route.ts'
import { BackLink } from './BackLink.tsx'
import { ScreenHead } from './ScreenHead.tsx'

interface SubHeadProps {
  /** Where the way back leads, and what that is called. */
  back: { to: Route; name: string }
  title: string
  sub?: ComponentChildren
  children?: ComponentChildren
}

export const SubHead = ({ back, title, sub, children }: SubHeadProps) => (
  <>
    <BackLink to={back.to}>{back.name}</BackLink>
    <ScreenHead title={title} sub={sub}>
      {children}
    </ScreenHead>
  </>
)
