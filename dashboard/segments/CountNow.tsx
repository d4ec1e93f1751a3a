/** @module How many are in a segment now: the number, small words around it. */
import type { SegmentCount } from '../../contract/segment.ts'
import { plain } from '../sentence/counted.ts'

/** Undefined while it is counted; null: it could not be. */
export function CountNow({ count }: { count: SegmentCount | null | undefined }) {
  if (count === undefined) return <span class="segment-counting">counting …</span>
  if (count === null) return <span class="segment-counting">could not be counted</span>
  return (
    <>
      {!count.isExact && <span class="segment-unit">at least </span>}
      <b>{plain(count.count)}</b>
      <span class="segment-unit"> {count.count === 1 ? 'person now' : 'people now'}</span>
    </>
  )
}
