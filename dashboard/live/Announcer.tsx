/** @module Tells a screen reader how much is going on, at most every half minute. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { counted } from '../sentence/counted.ts'

/** Every event read aloud would drown the reader. Our policy. */
const EVERY_MS = 30_000

/** `ids` of the lines, newest first. */
export function Announcer({ ids }: { ids: readonly string[] }) {
  const [words, setWords] = useState('')
  const latest = useRef(ids)
  latest.current = ids
  useEffect(() => {
    let told = latest.current[0]
    const timer = setInterval(() => {
      const place = told === undefined ? latest.current.length : latest.current.indexOf(told)
      const fresh = place === -1 ? latest.current.length : place
      told = latest.current[0]
      if (fresh > 0) setWords(counted(fresh, 'new event'))
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p class="unseen" role="status">
      {words}
    </p>
  )
}
