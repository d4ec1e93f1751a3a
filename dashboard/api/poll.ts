/** @module Asking again and again, while somebody looks. */
import { retryWaitMs } from './retry-wait.ts'

export interface Poll {
  /** Ask now; while an answer is awaited, once more after it, for it may be of before. */
  now(): void
  stop(): void
}

/**
 * Calls `run` at once and then every `everyMs` while the page is visible; null: once, and again when the page comes
 * back into sight. `run` says whether it went well: after a failure it is called again sooner or later, see
 * `retryWaitMs`. Never two at a time.
 */
export function poll(run: (signal: AbortSignal) => Promise<boolean>, everyMs: number | null): Poll {
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let running = false
  let isAskedAgain = false

  async function turn() {
    clearTimeout(timer)
    if (running || signal.aborted) {
      isAskedAgain = true
      return
    }
    running = true
    isAskedAgain = false
    const went = await run(signal)
    running = false
    if (isAskedAgain) return void turn()
    failures = went ? 0 : failures + 1
    const wait = went ? everyMs : retryWaitMs(failures)
    if (wait !== null && !signal.aborted && !document.hidden) timer = setTimeout(turn, wait)
  }

  const seen = () => {
    if (document.hidden) clearTimeout(timer)
    else turn()
  }
  document.addEventListener('visibilitychange', seen, { signal })
  window.addEventListener('online', turn, { signal })
  turn()
  return {
    now: turn,
    stop() {
      stopping.abort()
      clearTimeout(timer)
    },
  }
}
