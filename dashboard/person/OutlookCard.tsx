/** @module What is to be expected of the person: stage of life, place among the customers, the coming year. */
import type { PersonOutlook } from '../../contract/person-outlook.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { useShop } from '../part/use-shop.ts'
import { changeSentence, stageWords } from '../sentence/stage-words.ts'
import { ComingYear } from './ComingYear.tsx'
import { RfmScores } from './RfmScores.tsx'

function Stage({ outlook }: { outlook: PersonOutlook }) {
  const { timeZone } = useShop()
  const { stage, standing } = outlook
  return (
    <>
      <p>
        {stageWords(stage).means}
        {standing !== stage && ` Apart from that: ${stageWords(standing).name}.`}
      </p>
      <p class="card-note">{changeSentence(outlook, timeZone, clock.value)}</p>
    </>
  )
}

export function OutlookCard({ path, everyMs }: { path: string; everyMs: number }) {
  const { value, trouble } = useReading<PersonOutlook>(`${path}/outlook`, everyMs)
  return (
    <Card
      title="Outlook"
      class="outlook"
      aside={value ? <span class={`chip stage-${value.stage}`}>{stageWords(value.stage).name}</span> : undefined}
    >
      {value === null ? (
        <p class="card-note">{trouble ? 'It could not be read.' : 'Reading the outlook…'}</p>
      ) : (
        <>
          <Stage outlook={value} />
          <div class="outlook-parts">
            <ComingYear value={value.value} currency={value.currency} />
            <RfmScores rfm={value.rfm} currency={value.currency} />
          </div>
        </>
      )}
    </Card>
  )
}
