/** @module What a slot showed and what was clicked in the last weeks, with its trend. */
import type { RecommendationReport } from '../../../contract/recommend/figures.ts'
import { clock } from '../../part/clock.ts'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { plain } from '../../sentence/counted.ts'
import { rate } from '../../sentence/share.ts'
import { REPORT_DAYS } from '../slots-path.ts'
import { Spark } from './Spark.tsx'
import { slotSums } from './slot-figures.ts'

const DAY_MS = 86_400_000

interface SlotFiguresProps {
  slotId: string
  /** Null: not read yet. */
  report: RecommendationReport | null
}

export function SlotFigures({ slotId, report }: SlotFiguresProps) {
  const days = report?.days ?? REPORT_DAYS
  const lastDay = Math.floor(clock.peek() / DAY_MS)
  const { shown, clicked, byDay } = slotSums(report?.shown ?? [], { slotId, lastDay, days })
  const of = (value: string) => (report === null ? '–' : value)
  return (
    <div class="slot-figures">
      <SmallFigures
        figures={[
          { label: 'Shown', value: of(plain(shown)) },
          { label: 'Clicked', value: of(plain(clicked)) },
          { label: 'Click rate', value: of(rate(clicked, shown) ?? '–') },
        ]}
      />
      <Spark values={byDay} label={`Products shown on each of the last ${days} days`} />
    </div>
  )
}
