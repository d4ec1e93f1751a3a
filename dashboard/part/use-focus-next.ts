/** @module A hook: where the focus goes once what was done is drawn. */
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Returns what names the element, by its id, that has the focus after the next drawing. */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus()
    next.current = null
  })
  return (id) => {
    next.current = id
  }
}
