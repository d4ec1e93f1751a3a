/** @module What is said in the place of what was filled in. */
import type { ComponentChildren } from 'preact'

interface ThanksProps {
  children: ComponentChildren
}

/** Takes the focus of what it replaces, by which it is read out. */
export const Thanks = ({ children }: ThanksProps) => (
  <p class="thanks" tabIndex={-1} ref={takeFocus}>
    {children}
  </p>
)

const takeFocus = (thanks: HTMLElement | null) => thanks?.focus()
