/** @module A hook: a control that goes away with what was chosen leaves its focus to the one that takes its place. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The box in which the first link, field or button is given the focus when `shown` changed and nothing has it any more. */
export function useKeptFocus<Box extends HTMLElement>(shown: unknown): RefObject<Box | null> {
  const box = useRef<Box>(null)
  const before = useRef(shown)
  useLayoutEffect(() => {
    if (before.current === shown) return
    before.current = shown
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost) box.current?.querySelector<HTMLElement>('a, button, input:not([type=radio])')?.focus()
  }, [shown])
  return box
}
