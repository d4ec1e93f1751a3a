/** @module A hook: how many people are in each of some segments, counted once while the screen is open. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Segment, SegmentCount } from '../../contract/segment.ts'
import { countPeople } from './count-people.ts'
import { countEach } from './segment-counts.ts'

/** What a segment asks, as text: segments that ask the same are counted once. */
export const questionOf = ({ condition, agreed }: Pick<Segment, 'condition' | 'agreed'>): string =>
  JSON.stringify({ condition, agreed })

/** By `questionOf`; absent: not counted yet, null: it could not be counted. */
export type Counts = ReadonlyMap<string, SegmentCount | null>

export function useSegmentCounts(segments: readonly Segment[]): Counts {
  const [counts, setCounts] = useState<Counts>(new Map())
  const begun = useRef(new Set<string>())
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])

  useEffect(() => {
    const fresh = segments.map(questionOf).filter((question) => !begun.current.has(question))
    for (const question of fresh) begun.current.add(question)
    countEach(fresh, countOf, {
      tell: (question, count) => setCounts((old) => new Map(old).set(question, count)),
      isOver: () => isGone.current,
    })
  }, [segments])
  return counts
}

async function countOf(question: string): Promise<SegmentCount | null> {
  const answer = await countPeople(JSON.parse(question))
  return answer.ok ? answer.value : null
}
