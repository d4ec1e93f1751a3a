/** @module A hook: the live feed, asked every two seconds while the page is visible, held while it is paused. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { LiveEvent, LiveEvents } from '../../contract/admin.ts'
import { type Poll, poll } from '../api/poll.ts'
import { read } from '../api/read.ts'
import type { Trouble } from '../api/trouble.ts'
import { liveFeed } from './live-feed.ts'

const EVERY_MS = 2000

interface Feed {
  /** Null before the first answer. */
  shown: LiveEvent[] | null
  /** What came while paused, and waits to be shown. */
  held: LiveEvent[]
  readAt: number | null
  trouble: Trouble | null
}

export interface LiveFeed extends Feed {
  isPaused: boolean
  setPaused(isPaused: boolean): void
  retry(): void
}

export function useLiveFeed(): LiveFeed {
  const [feed, setFeed] = useState<Feed>({ shown: null, held: [], readAt: null, trouble: null })
  const [isPaused, setIsPaused] = useState(false)
  const paused = useRef(false)
  const polling = useRef<Poll | null>(null)

  useEffect(() => {
    let cursor: string | null = null
    const current = poll(async (signal) => {
      const after = cursor === null ? '' : `?after=${encodeURIComponent(cursor)}`
      const answer = await read<LiveEvents>(`/v1/events${after}`, signal)
      if (signal.aborted) return true
      if (answer.ok) {
        cursor = answer.value.cursor
        setFeed((old) => taken(old, answer.value.events, paused.current))
      } else {
        setFeed((old) => ({ ...old, trouble: answer.trouble }))
      }
      return answer.ok
    }, EVERY_MS)
    polling.current = current
    return current.stop
  }, [])

  return {
    ...feed,
    isPaused,
    setPaused(value) {
      paused.current = value
      setIsPaused(value)
      if (!value) setFeed((old) => ({ ...old, shown: liveFeed(old.shown ?? [], old.held), held: [] }))
    },
    retry: () => polling.current?.now(),
  }
}

function taken(old: Feed, fresh: LiveEvent[], isPaused: boolean): Feed {
  const good = { readAt: Date.now(), trouble: null }
  if (fresh.length === 0) return { ...old, ...good, shown: old.shown ?? [] }
  if (isPaused) return { ...old, ...good, held: liveFeed(old.held, fresh) }
  return { ...old, ...good, shown: liveFeed(old.shown ?? [], fresh) }
}
