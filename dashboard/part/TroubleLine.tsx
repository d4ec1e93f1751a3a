/** @module A line about what went wrong, or is to be known. */
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

interface TroubleLineProps {
  /** `alert`: said at once; nothing where a region around it is listened to, or it stood there from the start. */
  role?: 'alert'
  children: ComponentChildren
}

export const TroubleLine = ({ role, children }: TroubleLineProps) => (
  <p class="trouble" role={role}>
    <Icon name="warning" />
    <span>{children}</span>
  </p>
)
