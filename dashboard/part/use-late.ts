/** @module A hook: what is fetched once something on the screen wants it. */
import { useEffect, useState } from 'preact/hooks'

/** Null until it is here, and where it cannot be had: what waits for it must not be needed. */
export function useLate<Value>(load: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null)
  useEffect(() => {
    load().then(
      (loaded) => setValue(() => loaded),
      () => {},
    )
  }, [])
  return value
}
