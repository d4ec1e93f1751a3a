/** @module A hook: whether a question is asked, and the focus back on its button once it is not. */
import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

interface Asking {
  isAsking: boolean
  setAsking(isAsking: boolean): void
  /** Of the button that asks: it is gone meanwhile. */
  ask: RefObject<HTMLButtonElement | null>
}

export function useAsking(): Asking {
  const [isAsking, setAsking] = useState(false)
  const ask = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useLayoutEffect(() => {
    if (wasAsking.current && !isAsking) ask.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  return { isAsking, setAsking, ask }
}
