/** @module A hook: what was typed, once it stays so for a moment. */
import { useEffect, useState } from 'preact/hooks'

/** After the last letter typed. Our policy. */
const TYPING_MS = 250

/** The first value at once; each later one when it is not followed by another. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}
