/** @module An import on its way. */
import type { ImportSummary } from '../../../contract/catalogue/catalogue-import.ts'
import { plain } from '../../sentence/counted.ts'
import { share } from '../../sentence/share.ts'
import { importShare, stateWords } from './import-words.ts'

export function ImportProgress({ summary }: { summary: ImportSummary }) {
  const done = importShare(summary)
  const { state, products, added, changed, unchanged } = summary
  const words =
    state === 'applying' && products > 0
      ? `Being stored: ${plain(added + changed + unchanged)} of ${plain(products)}`
      : stateWords(summary)
  return <ProgressLine words={words} done={done} />
}

interface ProgressLineProps {
  words: string
  /** From 0 to 1; null: nobody knows. */
  done: number | null
}

export const ProgressLine = ({ words, done }: ProgressLineProps) => (
  <div class="progress-line">
    <p>
      <span role="status">{words}</span>
      <span aria-hidden="true">{done !== null && share(done)}</span>
    </p>
    <progress class="progress" {...(done !== null && { value: done })} max={1} aria-label="How far it is" />
  </div>
)
