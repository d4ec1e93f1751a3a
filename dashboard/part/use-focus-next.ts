/** @module A hook: where the focus goes once what was done is drawn. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/**
 * Returns what names the element, by its id, that has the focus after the next drawing. It is moved with the drawing, not
 * after it: what is typed in between would go elsewhere.
 */
export function useFocusNext(): (id: string) => void {
  const next = useRef<string | null>(null)
  const [, draw] = useState(0)
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus()
    next.current = null
  })
  return (id) => {
    next.current = id
    draw((count) => count + 1)
  }
}
