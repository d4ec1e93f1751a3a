/** @module The chart of a product's price, drawn by uPlot on a canvas: a step at each change, filled while it could be bought. */
import uPlot from 'uplot'
import { axesOf, hostedChart } from '../../part/hosted-chart.ts'
import type { PricePoints } from './price-points.ts'

/** `dayOf`, `amountOf`: what stands at the axes. */
export interface PriceChartData {
  points: PricePoints
  dayOf(at: number): string
  amountOf(minor: number): string
}

export interface PriceChartHandle {
  destroy(): void
}

/** Room that the name of a day needs, CSS pixels. */
const NAME_PX = 110

const evenly = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, n) => from + ((n + 0.5) * (to - from)) / count)

/** Draws into `host` and follows its width. `onState`: the place of the state under the pointer or finger, or null. */
export function priceChart(
  host: HTMLElement,
  { points, dayOf, amountOf }: PriceChartData,
  onState: (index: number | null) => void,
): PriceChartHandle {
  const stepped = uPlot.paths.stepped?.({ align: 1 })
  const paths = stepped === undefined ? {} : { paths: stepped }
  return hostedChart(host, [points.at, points.had, points.price], (color) => ({
    padding: [12, 12, 0, 0],
    scales: {
      x: { time: false },
      y: { range: (_, __, most) => [0, Math.max(100, (most ?? 0) * 1.15)] },
    },
    axes: axesOf(
      color,
      {
        splits: (u) => evenly(u.scales.x?.min ?? 0, u.scales.x?.max ?? 0, Math.max(1, Math.floor(u.width / NAME_PX))),
        // Within one day its name stands once.
        values: (_, splits) => splits.map(dayOf).map((day, n, all) => (day === all[n - 1] ? '' : day)),
      },
      { size: 64, values: (_, splits) => splits.map(amountOf) },
    ),
    series: [
      {},
      { ...paths, width: 0, fill: () => color('--chart-visits'), points: { show: false } },
      { ...paths, width: 2, stroke: () => color('--chart-orders'), points: { show: false } },
    ],
    onIndex: onState,
  }))
}
