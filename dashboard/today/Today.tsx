/** @module The Today screen: the shop's current day at a glance. */
import type { Today as TodayFigures } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { weekday } from '../sentence/moment.ts'
import { Figures } from './Figures.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { Health } from './Health.tsx'
import { HourChart } from './HourChart.tsx'
import { Leads } from './Leads.tsx'
import { Ledger } from './Ledger.tsx'
import { OverlayTable } from './OverlayTable.tsx'

const EVERY_MS = 15_000

function Day({ today }: { today: TodayFigures }) {
  return (
    <>
      <Figures today={today} />
      <div class="columns columns-wide-narrow">
        <Card title="By hour">
          <HourChart rows={today.byHour} zone={today.shop.timeZone} />
        </Card>
        <Leads leads={today.leads} />
      </div>
      <OverlayTable overlays={today.overlays} />
      <Ledger />
    </>
  )
}

export function Today() {
  const { value, readAt, trouble, retry } = useReading<TodayFigures>('/v1/today', EVERY_MS)
  return (
    <>
      <ScreenHead title="Today" sub={value ? weekday(value.dayStartAt, value.shop.timeZone) : ' '}>
        {value?.lastEventAt && <Health activeNow={value.activeNow} lastEventAt={value.lastEventAt} />}
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={6} label="Reading today’s figures" />}
      {value !== null && (value.lastEventAt === null ? <FirstVisit /> : <Day today={value} />)}
    </>
  )
}
