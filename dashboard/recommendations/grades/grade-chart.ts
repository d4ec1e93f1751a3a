/** @module The chart of hit rates over days, drawn by uPlot on a canvas. */
import type uPlot from 'uplot'
import { axesOf, type ColorOf, hostedChart } from '../../part/hosted-chart.ts'
import type { GradeDay } from './grade-sums.ts'

/** `names`: one a day. */
export interface GradeChartData {
  days: readonly GradeDay[]
  names: readonly string[]
}

export interface GradeChartHandle {
  update(data: GradeChartData): void
  destroy(): void
}

/** Room that the name of a day needs, CSS pixels. */
const NAME_PX = 96

const toData = ({ days }: GradeChartData): uPlot.AlignedData => [
  days.map((_, n) => n),
  days.map(({ kept }) => (kept === null ? null : kept * 100)),
  days.map(({ removed }) => (removed === null ? null : removed * 100)),
]

const line = (color: ColorOf, name: string): uPlot.Series => ({
  stroke: () => color(name),
  width: 2,
  spanGaps: true,
  points: { show: (u) => (u.data[0]?.length ?? 0) < 12, size: 6, fill: () => color(name) },
})

/** Each so many days a name, from the newest back. */
function nameSplits(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil((count * NAME_PX) / Math.max(NAME_PX, width - 44)))
  return Array.from({ length: Math.ceil(count / step) }, (_, n) => count - 1 - n * step).reverse()
}

/** Draws into `host` and follows its width. `onDay`: the place of the day under the pointer or finger, or null. */
export function gradeChart(
  host: HTMLElement,
  data: GradeChartData,
  onDay: (index: number | null) => void,
): GradeChartHandle {
  let { names } = data
  const chart = hostedChart(host, toData(data), (color) => ({
    padding: [12, 44, 0, 0],
    scales: {
      x: { time: false, range: (u) => [-0.5, Math.max(1, u.data[0]?.length ?? 1) - 0.5] },
      y: { range: (_, __, most) => [0, Math.min(100, Math.max(10, (most ?? 0) * 1.2))] },
    },
    axes: axesOf(
      color,
      {
        splits: (u) => nameSplits(u.data[0]?.length ?? 0, u.width),
        values: (_, splits) => splits.map((index) => names[index] ?? ''),
      },
      { size: 44, values: (_, splits) => splits.map((percent) => `${percent}%`) },
    ),
    series: [{}, line(color, '--chart-orders'), line(color, '--chart-carts')],
    onIndex: onDay,
  }))
  return {
    update(next) {
      names = next.names
      chart.setData(toData(next))
    },
    destroy: () => chart.destroy(),
  }
}
