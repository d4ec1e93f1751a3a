/** @module The day by hours: a chart to look at, a line that reads out one hour, and the same figures as a table. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { NumberHeads } from '../part/NumberHeads.tsx'
import { useLate } from '../part/use-late.ts'
import { counted, plain } from '../sentence/counted.ts'
import { clock } from '../sentence/moment.ts'
import type { HourChartHandle, HourRow } from './hour-chart.ts'

/** The figures are there before the picture, whose library is a third of all there is to fetch. */
const loadDrawing = async () => (await import('./hour-chart.ts')).hourChart

interface HourChartProps {
  rows: readonly HourRow[]
  zone: string
}

const hourWords = (row: HourRow): string =>
  `${counted(row.visits, 'visit')}, ${plain(row.addToCarts)} added to cart, ${counted(row.orders, 'order')}`

function busiest(rows: readonly HourRow[]): HourRow | null {
  const most = rows.reduce<HourRow | null>((best, row) => (row.visits > (best?.visits ?? 0) ? row : best), null)
  return most
}

function HourTable({ rows, zone }: HourChartProps) {
  return (
    <details class="hour-table">
      <summary>Show as a table</summary>
      <table class="table table-tight">
        <thead>
          <tr>
            <th scope="col">Hour</th>
            <NumberHeads names={['Visits', 'Added to cart', 'Orders']} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.hourAt}>
              <th scope="row">{clock(row.hourAt, zone)}</th>
              <td class="num">{plain(row.visits)}</td>
              <td class="num">{plain(row.addToCarts)}</td>
              <td class="num">{plain(row.orders)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

export function HourChart({ rows, zone }: HourChartProps) {
  const host = useRef<HTMLDivElement>(null)
  const handle = useRef<HourChartHandle | null>(null)
  const [hour, setHour] = useState<number | null>(null)
  const labels = rows.map((row) => clock(row.hourAt, zone))
  const draw = useLate(loadDrawing)

  useEffect(() => {
    if (!draw || !host.current) return
    handle.current = draw(host.current, { rows, labels, onHour: setHour })
    return () => handle.current?.destroy()
  }, [draw])
  useEffect(() => handle.current?.update(rows, labels), [rows, zone])

  const top = busiest(rows)
  const pointed = hour === null ? undefined : rows[hour]
  const read = pointed ?? top
  const summary = top ? `Busiest hour ${clock(top.hourAt, zone)}: ${hourWords(top)}.` : 'No visits yet today.'
  return (
    <>
      <ul class="legend">
        <li class="legend-visits">Visits</li>
        <li class="legend-carts">Added to cart</li>
        <li class="legend-orders">Orders</li>
      </ul>
      <div class="hour-chart" ref={host} role="img" aria-label={`Chart of today by hour. ${summary}`} />
      <p class="hour-read" aria-hidden="true">
        {read ? (
          <>
            <strong>
              {pointed ? '' : 'Busiest: '}
              {clock(read.hourAt, zone)}
            </strong>{' '}
            {hourWords(read)}
          </>
        ) : (
          'No visits yet today'
        )}
      </p>
      <HourTable rows={rows} zone={zone} />
    </>
  )
}
