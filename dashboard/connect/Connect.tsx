/** @module The Connect screen: the tag, whether it works, what is read of the shop, and how orders come to count. */
import type { Connect as ConnectFigures } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { MoneyCard } from './MoneyCard.tsx'
import { OutwardCard } from './outward/OutwardCard.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { RestoredCard } from './RestoredCard.tsx'
import { StatusCard } from './StatusCard.tsx'
import { TagCard } from './TagCard.tsx'

const EVERY_MS = 5000

export function Connect() {
  const { value, readAt, trouble, retry } = useReading<ConnectFigures>('/v1/connect', EVERY_MS)
  return (
    <>
      <ScreenHead title="Connect" sub="The tag on your shop’s pages, and what arrives from them" />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      <div class="stack connect">
        {value !== null && value.restored !== null && <RestoredCard restored={value.restored} />}
        <div class={value === null && trouble ? 'columns' : 'columns connect-top'}>
          <TagCard isNew={value?.check.last === null} />
          {value !== null && <StatusCard last={value.check.last} />}
        </div>
        {value === null && !trouble && <Waiting rows={4} label="Reading what arrived from the shop" />}
        {value !== null && value.check.last !== null && <ReadingCard check={value.check} />}
        {value !== null && <MoneyCard connect={value} onChanged={retry} />}
        {value !== null && <OutwardCard />}
      </div>
    </>
  )
}
