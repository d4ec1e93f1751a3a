/** @module The chart of the retention rate, drawn by uPlot on a canvas. */
import uPlot from 'uplot'
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

const HEIGHT = 220
const FONT = '12px "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

const toData = ({ points }: RateChartData): uPlot.AlignedData => [
  points.over.map((_, index) => index),
  points.over,
  points.running,
]

/** Reads a colour from the style sheet, at each drawing: it changes with the colour scheme. */
type ColorOf = (name: string) => string

function axes(color: ColorOf, nameOf: (index: number) => string): uPlot.Axis[] {
  const common: uPlot.Axis = { font: FONT, stroke: () => color('--muted'), ticks: { show: false }, gap: 6 }
  return [
    {
      ...common,
      grid: { show: false },
      size: 28,
      splits: (u) => {
        const count = u.data[0]?.length ?? 0
        const step = nameEvery(count, u.width - 44)
        // From the end, so that the newest has its name.
        return Array.from({ length: Math.ceil(count / step) }, (_, n) => count - 1 - n * step).reverse()
      },
      values: (_, splits) => splits.map(nameOf),
    },
    {
      ...common,
      grid: { stroke: () => color('--line'), width: 1 },
      size: 44,
      space: 40,
      values: (_, splits) => splits.map((percent) => `${percent}%`),
    },
  ]
}

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

/** Draws into `host` and follows its width. `onPeriod`: the period under the pointer or finger, or null. */
export function rateChart(
  host: HTMLElement,
  data: RateChartData,
  onPeriod: (index: number | null) => void,
): RateChartHandle {
  let { names } = data
  const color: ColorOf = (name) => getComputedStyle(host).getPropertyValue(name).trim()
  const width = () => Math.max(200, host.clientWidth)
  const chart = new uPlot(
    {
      width: width(),
      height: HEIGHT,
      padding: [12, 24, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: (u) => [-0.5, (u.data[0]?.length ?? 1) - 0.5] },
        y: { range: (_, __, most) => [0, Math.max(5, (most ?? 0) * 1.1)] },
      },
      axes: axes(color, (index) => names[index] ?? ''),
      series: [{}, ...lines(color)],
      hooks: { setCursor: [(u) => onPeriod(u.cursor.idx ?? null)] },
    },
    toData(data),
    host,
  )
  const scheme = matchMedia('(prefers-color-scheme: dark)')
  const redraw = () => chart.redraw(false)
  scheme.addEventListener('change', redraw)
  const resizing = new ResizeObserver(() => {
    if (width() !== chart.width) chart.setSize({ width: width(), height: HEIGHT })
  })
  resizing.observe(host)
  return {
    update(next) {
      names = next.names
      chart.setData(toData(next))
    },
    destroy() {
      scheme.removeEventListener('change', redraw)
      resizing.disconnect()
      chart.destroy()
    },
  }
}
