/** @module A lead's grade, with its score where there is room for it. */
import type { Grade } from '../../contract/grade.ts'

const WORDS: Record<Grade, string> = { cold: 'Cold', warm: 'Warm', hot: 'Hot' }

export function GradeChip({ grade, score }: { grade: Grade; score?: number }) {
  return (
    <span class={`chip chip-${grade}`}>
      {score !== undefined && <span class="chip-score">{Math.round(score)}</span>}
      {WORDS[grade]}
    </span>
  )
}
