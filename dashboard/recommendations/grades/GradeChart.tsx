/** @module How often the guess was right over the days, as two lines, with the day under the pointer in words. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { useLate } from '../../part/use-late.ts'
import { useShop } from '../../part/use-shop.ts'
import { date } from '../../sentence/moment.ts'
import type { GradeChartHandle } from './grade-chart.ts'
import type { GradeDay } from './grade-sums.ts'

const loadDrawing = async () => (await import('./grade-chart.ts')).gradeChart

const DAY_MS = 86_400_000

/** `1 Nov`: the days are those of UTC. */
const dayWords = (day: number): string => date(day * DAY_MS, 'UTC', day * DAY_MS)

const words = ({ kept, removed }: GradeDay): string =>
  [
    kept === null ? null : `${Math.round(kept * 100)} of 100 right`,
    removed === null ? null : `${Math.round(removed * 100)} when products already seen are not counted`,
  ]
    .filter((each) => each !== null)
    .join('; ') || 'no clicks were graded'

export function GradeChart({ days }: { days: readonly GradeDay[] }) {
  const { name: shop } = useShop()
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<GradeChartHandle | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const draw = useLate(loadDrawing)
  const data = { days, names: days.map(({ day }) => dayWords(day)) }

  useEffect(() => {
    if (!draw || !host.current) return
    handle.current = draw(host.current, data, setPointed)
    return () => handle.current?.destroy()
  }, [draw])
  useEffect(() => handle.current?.update(data), [days])

  const read = days[pointed ?? -1] ?? days.at(-1)
  return (
    <>
      <div
        class="rate-chart"
        ref={host}
        role="img"
        aria-label={`Chart of how often the guess was right in ${shop}, a point a day. ${read ? `${dayWords(read.day)}: ${words(read)}.` : ''}`}
      />
      <p class="hour-read grade-read" aria-hidden="true">
        <span class="key key-kept" /> all next clicks <span class="key key-removed" /> only products not seen before
        {read && (
          <span>
            <strong>{dayWords(read.day)}</strong> {words(read)}
          </span>
        )}
      </p>
    </>
  )
}
