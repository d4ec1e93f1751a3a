/** @module The chart of a day by hours, drawn by uPlot on a canvas. */
import uPlot from 'uplot'
import type { Today } from '../../contract/admin.ts'
import { axesOf, type ColorOf, hostedChart } from '../part/hosted-chart.ts'

export type HourRow = Today['byHour'][number]

export interface HourChartHandle {
  /** The numbers have changed; the hours may have too. */
  update(rows: readonly HourRow[], labels: readonly string[]): void
  destroy(): void
}

export interface HourChartOptions {
  rows: readonly HourRow[]
  /** `14:00`, one a row, in the shop's zone. */
  labels: readonly string[]
  /** The row under the pointer or finger, or null. */
  onHour(index: number | null): void
}

/** Whole steps only: there is no half visit. */
const STEPS = [1, 2, 5]
  .flatMap((step) => [0, 1, 2, 3, 4, 5, 6].map((power) => step * 10 ** power))
  .sort((a, b) => a - b)

/** One bar within the other: who came, of them those who filled a cart, of them those who ordered. */
const BARS = [
  { share: 0.82, color: '--chart-visits', edge: '--chart-visits-edge' },
  { share: 0.5, color: '--chart-carts', edge: '--chart-carts' },
  { share: 0.22, color: '--chart-orders', edge: '--chart-orders' },
]

/** No bar at all for a zero, else its edge would draw a dash. */
const toData = (rows: readonly HourRow[]): uPlot.AlignedData => [
  rows.map((_, index) => index),
  rows.map((row) => row.visits || null),
  rows.map((row) => row.addToCarts || null),
  rows.map((row) => row.orders || null),
]

/** Every third hour, on a narrow screen every sixth. */
function hourSplits(count: number, width: number): number[] {
  const step = width < 420 ? 6 : 3
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step)
}

function bars(color: ColorOf): uPlot.Series[] {
  return BARS.map(({ share, color: fill, edge }) => ({
    fill: () => color(fill),
    stroke: () => color(edge),
    width: 1,
    points: { show: false },
    paths: uPlot.paths.bars?.({ size: [share, 48 * share], radius: 0.15 }),
  }))
}

/** Draws into `host` and follows its width. */
export function hourChart(host: HTMLElement, { rows, labels, onHour }: HourChartOptions): HourChartHandle {
  let names = labels
  const chart = hostedChart(host, toData(rows), (color) => ({
    padding: [12, 4, 0, 0],
    scales: {
      x: { time: false, range: (u) => [-0.6, (u.data[0]?.length ?? 24) - 0.4] },
      y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] },
    },
    axes: axesOf(
      color,
      {
        splits: (u) => hourSplits(u.data[0]?.length ?? 24, u.width),
        values: (_, splits) => splits.map((index) => names[index] ?? ''),
      },
      { size: 36, incrs: STEPS },
    ),
    series: [{}, ...bars(color)],
    onIndex: onHour,
  }))
  return {
    update(next, nextLabels) {
      names = nextLabels
      chart.setData(toData(next))
    },
    destroy: () => chart.destroy(),
  }
}
