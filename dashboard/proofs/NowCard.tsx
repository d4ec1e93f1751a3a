/** @module The numbers about a product now, each as a sentence. */
import type { ProductProof, ProductProofs } from '../../contract/proofs.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { proofNowSentence } from '../sentence/proof-now-sentence.ts'

const NAMES: [of: ProductProof, name: string][] = [
  ['viewers', 'Looking'],
  ['carts', 'In carts'],
  ['bought', 'Bought'],
  ['stock', 'Left'],
]

export function NowCard({ now }: { now: ProductProofs['now'] }) {
  return (
    <Card title="Now">
      <dl class="proofs-now">
        {NAMES.map(([of, name]) => (
          <div key={of}>
            <dt>{name}</dt>
            <dd>{proofNowSentence(of, now[of], clock.value)}</dd>
          </div>
        ))}
      </dl>
      <p class="card-note">
        Whoever asks is in the number, too. An overlay shows a number only from its own minimum on, and none that is
        older than a minute, or than 15 minutes for what is left.
      </p>
    </Card>
  )
}
