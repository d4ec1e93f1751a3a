/** @module The retention rate over the periods as a line, with what is under the pointer in words. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { RetentionPeriod } from '../../contract/customers-report.ts'
import { useLate } from '../part/use-late.ts'
import { plain } from '../sentence/counted.ts'
import { share } from '../sentence/share.ts'
import type { RateChartHandle } from './rate-chart.ts'
import { ratePoints } from './rate-points.ts'

const loadDrawing = async () => (await import('./rate-chart.ts')).rateChart

interface RateChartProps {
  periods: readonly RetentionPeriod[]
  /** One a period. */
  names: readonly string[]
}

function words({ begin, end, gained, crr, isOver }: RetentionPeriod): string {
  if (crr === null) return 'no rate: nobody had ordered in the period before'
  const kept = `${share(crr)}: ${plain(end - gained)} of ${plain(begin)} customers ordered again`
  return isOver ? kept : `${kept} so far`
}

export function RateChart({ periods, names }: RateChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<RateChartHandle | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const data = { points: ratePoints(periods), names }

  const draw = useLate(loadDrawing)

  useEffect(() => {
    if (!draw || !host.current) return
    handle.current = draw(host.current, data, setPointed)
    return () => handle.current?.destroy()
  }, [draw])
  useEffect(() => handle.current?.update(data), [periods])

  const newest = periods.findLastIndex(({ isOver }) => isOver)
  const read = pointed !== null && periods[pointed] ? pointed : Math.max(0, newest)
  const period = periods[read]
  return (
    <>
      <div
        class="rate-chart"
        ref={host}
        role="img"
        aria-label={`Chart of the retention rate. ${period ? `${names[read]}: ${words(period)}.` : ''} All periods are in the table below.`}
      />
      <p class="hour-read" aria-hidden="true">
        {period && (
          <>
            <strong>{names[read]}</strong> {words(period)}
          </>
        )}
      </p>
    </>
  )
}
