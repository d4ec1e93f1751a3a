/** @module What came of a slot in the last weeks, by how the products were found. */
import type { RecommendationReport } from '../../../contract/recommend/figures.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { NumberHeads } from '../../part/NumberHeads.tsx'
import { plain } from '../../sentence/counted.ts'
import { rate } from '../../sentence/share.ts'
import { SlotFigures } from '../slots/SlotFigures.tsx'
import { slotSums } from '../slots/slot-figures.ts'
import { REPORT, REPORT_DAYS } from '../slots-path.ts'
import { strategyWords } from '../strategy-words.ts'

export function SlotDone({ slotId }: { slotId: string }) {
  const { value } = useReading<RecommendationReport>(REPORT, null)
  const { shown, byStrategy } = slotSums(value?.shown ?? [], { slotId, lastDay: 0, days: 0 })
  return (
    <Card title={`The last ${REPORT_DAYS} days`} class="slot-done">
      <SlotFigures slotId={slotId} report={value} />
      {shown > 0 && (
        <details>
          <summary>By how they were found</summary>
          <table class="table table-tight">
            <thead>
              <tr>
                <th scope="col">Found by</th>
                <NumberHeads names={['Shown', 'Clicked', 'Rate']} />
              </tr>
            </thead>
            <tbody>
              {byStrategy.map(({ strategy, ...sums }) => (
                <tr key={strategy}>
                  <th scope="row">{strategyWords(strategy).title}</th>
                  <td class="num">{plain(sums.shown)}</td>
                  <td class="num">{plain(sums.clicked)}</td>
                  <td class="num">{rate(sums.clicked, sums.shown) ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Card>
  )
}
