/** @module A hook: how many pass the condition that is being edited. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SegmentCount } from '../../contract/segment.ts'
import type { Answer } from '../api/request.ts'
import { countPeople } from './count-people.ts'
import { type LiveCount, liveCount } from './live-count.ts'

/** Between two keys of somebody who types. Our policy. */
const PAUSE_MS = 300

export interface Counted {
  /** What was asked, as text: is it still what is asked now? */
  question: string
  answer: Answer<SegmentCount>
}

/** The newest answer, also while a newer question is under way; null before the first. `question` as `questionOf` gives it. */
export function useLiveCount(question: string): Counted | null {
  const [counted, setCounted] = useState<Counted | null>(null)
  const live = useRef<LiveCount<string> | null>(null)

  useEffect(() => {
    const current = liveCount<string, Counted>({
      count: async (asked, signal) => ({ question: asked, answer: await countPeople(JSON.parse(asked), signal) }),
      tell: setCounted,
      pauseMs: PAUSE_MS,
    })
    live.current = current
    return current.stop
  }, [])

  useEffect(() => live.current?.ask(question), [question])
  return counted
}
