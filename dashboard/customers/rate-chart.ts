/** @module The chart of the retention rate, drawn by uPlot on a canvas. */
import type uPlot from 'uplot'
import { axesOf, type ColorOf, hostedChart } from '../part/hosted-chart.ts'
import { nameEvery, type RatePoints } from './rate-points.ts'

/** `names`: one a point. */
export interface RateChartData {
  points: RatePoints
  names: readonly string[]
}

export interface RateChartHandle {
  update(data: RateChartData): void
  destroy(): void
}

const toData = ({ points }: RateChartData): uPlot.AlignedData => [
  points.over.map((_, index) => index),
  points.over,
  points.running,
]

function lines(color: ColorOf): uPlot.Series[] {
  const line: uPlot.Series = { stroke: () => color('--chart-carts'), width: 2, spanGaps: false }
  return [
    { ...line, points: { show: true, size: 6, fill: () => color('--chart-carts') } },
    {
      ...line,
      dash: [4, 4],
      points: { show: true, size: 7, width: 2, fill: () => color('--surface'), filter: (u) => runningAt(u.data) },
    },
  ]
}

/** The period that the dashes lead to: where they begin, a point of the other line stands already. */
const runningAt = ([, over, running]: uPlot.AlignedData): number[] =>
  Array.from(running ?? [], (value, index) => (value != null && over?.[index] == null ? index : -1)).filter(
    (index) => index >= 0,
  )

/** Each so many places a name, from the end, so that the newest has its own. */
function nameSplits(count: number, width: number): number[] {
  const step = nameEvery(count, width - 44)
  return Array.from({ length: Math.ceil(count / step) }, (_, n) => count - 1 - n * step).reverse()
}

/** Draws into `host` and follows its width. `onPeriod`: the period under the pointer or finger, or null. */
export function rateChart(
  host: HTMLElement,
  data: RateChartData,
  onPeriod: (index: number | null) => void,
): RateChartHandle {
  let { names } = data
  const chart = hostedChart(host, toData(data), (color) => ({
    padding: [12, 24, 0, 0],
    scales: {
      x: { time: false, range: (u) => [-0.5, (u.data[0]?.length ?? 1) - 0.5] },
      y: { range: (_, __, most) => [0, Math.max(5, (most ?? 0) * 1.1)] },
    },
    axes: axesOf(
      color,
      {
        splits: (u) => nameSplits(u.data[0]?.length ?? 0, u.width),
        values: (_, splits) => splits.map((index) => names[index] ?? ''),
      },
      { size: 44, values: (_, splits) => splits.map((percent) => `${percent}%`) },
    ),
    series: [{}, ...lines(color)],
    onIndex: onPeriod,
  }))
  return {
    update(next) {
      names = next.names
      chart.setData(toData(next))
    },
    destroy: () => chart.destroy(),
  }
}
