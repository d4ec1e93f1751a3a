/** @module A line about what was done. */
import type { ComponentChildren } from 'preact'
import { Icon } from './Icon.tsx'

export const DoneLine = ({ children }: { children: ComponentChildren }) => (
  <p class="save-done">
    <Icon name="check" />
    {children}
  </p>
)
