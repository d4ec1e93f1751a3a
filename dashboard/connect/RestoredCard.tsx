/** @module That the database was set back, and what was written back since. */
import type { Restored } from '../../contract/restored.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { LOST_SENTENCE, restoredSentence, writtenBackSentence } from '../sentence/restored-words.ts'

export function RestoredCard({ restored }: { restored: Restored }) {
  const { timeZone } = useShop()
  return (
    <Card title="The database was set back">
      <p class={restored.endedAt === null ? 'verdict' : 'verdict verdict-good'}>
        <Icon name={restored.endedAt === null ? 'clock' : 'check'} />
        <span>{restored.endedAt === null ? 'Messages wait' : 'Messages go again'}</span>
      </p>
      <p role="status">{restoredSentence(restored, timeZone, clock.peek())}</p>
      <p>{writtenBackSentence(restored)}</p>
      <p class="card-note">{LOST_SENTENCE}</p>
    </Card>
  )
}
