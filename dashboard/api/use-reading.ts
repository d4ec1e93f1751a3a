/** @module A hook: one address of the admin API, kept fresh while it is looked at. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Poll, poll } from './poll.ts'
import { read } from './read.ts'
import { rememberedReading, rememberReading } from './reading-memory.ts'
import type { Trouble } from './trouble.ts'

export interface Reading<T> {
  /** The last good answer, also when there is trouble now; null before the first. */
  value: T | null
  /** When that answer came, ms UTC. */
  readAt: number | null
  trouble: Trouble | null
  retry(): void
}

type State<T> = Omit<Reading<T>, 'retry'> & { path: string }

function start<T>(path: string): State<T> {
  const remembered = rememberedReading<T>(path)
  return { path, value: remembered?.value ?? null, readAt: remembered?.readAt ?? null, trouble: null }
}

/** `everyMs` null: read once, and again when the page comes back into sight. */
export function useReading<T>(path: string, everyMs: number | null): Reading<T> {
  const [state, setState] = useState(() => start<T>(path))
  const polling = useRef<Poll | null>(null)

  useEffect(() => {
    const current = poll(async (signal) => {
      const answer = await read<T>(path, signal)
      if (signal.aborted) return true
      if (answer.ok) {
        const readAt = Date.now()
        rememberReading(path, { value: answer.value, readAt })
        setState({ path, value: answer.value, readAt, trouble: null })
      } else {
        const { trouble } = answer
        setState((old) => ({ ...(old.path === path ? old : start<T>(path)), trouble }))
      }
      // What was refused is not asked again: the answer would be the same.
      return answer.ok || answer.trouble.kind !== 'unreachable'
    }, everyMs)
    polling.current = current
    return current.stop
  }, [path, everyMs])

  const shown = state.path === path ? state : start<T>(path)
  return { ...shown, retry: () => polling.current?.now() }
}
