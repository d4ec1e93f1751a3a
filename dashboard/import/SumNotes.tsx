/** @module What is worth knowing about orders that are taken all the same. */
import type { OrderSums } from '../../contract/order-import.ts'
import { plain } from '../sentence/counted.ts'
import { nobodyWords, sentence } from './import-words.ts'

export function SumNotes({ sums }: { sums: OrderSums }) {
  const nobody = nobodyWords(sums.nobodys)
  return (
    <>
      {nobody !== null && <p class="card-note">{nobody}</p>}
      {Object.entries(sums.notes).map(([note, times]) => (
        <p class="card-note" key={note}>
          {plain(times)} × {sentence(note)}
        </p>
      ))}
    </>
  )
}
