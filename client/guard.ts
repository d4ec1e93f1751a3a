/** @module The one fence: nothing of ours reaches the host page as an error (safety rule 7). */

/** Wraps a listener, timer or callback. What it throws, now or as a rejected promise, ends here. */
export function guard<Args extends unknown[]>(work: (...args: Args) => unknown): (...args: Args) => void {
  return (...args) => {
    try {
      // A host may have replaced the global Promise, so the result is recognised by its `then`.
      const result = work(...args) as Partial<Promise<unknown>> | undefined
      result?.then?.(undefined, () => {})
    } catch {
      // The page goes on without us.
    }
  }
}
