/** @module Whether every number that browsers showed had been told. */
import type { ProductProofs } from '../../contract/proofs.ts'
import { Ago } from '../part/Ago.tsx'
import { Card } from '../part/Card.tsx'
import { plain } from '../sentence/counted.ts'
import { proofCheckSentence } from '../sentence/proof-check-sentence.ts'
import { proofWords } from '../sentence/proof-words.ts'

export function CheckCard({ proofs }: { proofs: ProductProofs }) {
  return (
    <Card title="Was all of it true?">
      <p>{proofCheckSentence(proofs)}</p>
      {proofs.examples.length > 0 && (
        <ul class="proof-examples">
          {proofs.examples.map(({ of, count, shownAt }, n) => (
            <li key={n}>
              {plain(count)} {proofWords(of)}, shown <Ago at={shownAt} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
