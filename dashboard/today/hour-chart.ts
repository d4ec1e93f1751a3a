/** @module The chart of a day by hours, drawn by uPlot on a canvas. */
import uPlot from 'uplot'
import type { Today } from '../../contract/admin.ts'

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

const HEIGHT = 220
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

const FONT = '12px "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Reads a colour from the style sheet, at each drawing: it changes with the colour scheme. */
type ColorOf = (name: string) => string

/** `nameOf`: the label of an hour. */
function axes(color: ColorOf, nameOf: (index: number) => string): uPlot.Axis[] {
  const common: uPlot.Axis = { font: FONT, stroke: () => color('--muted'), ticks: { show: false }, gap: 6 }
  return [
    {
      ...common,
      grid: { show: false },
      size: 28,
      splits: (u) => hourSplits(u.data[0]?.length ?? 24, u.width),
      values: (_, splits) => splits.map(nameOf),
    },
    { ...common, grid: { stroke: () => color('--line'), width: 1 }, size: 36, incrs: STEPS, space: 40 },
  ]
}

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
  const color: ColorOf = (name) => getComputedStyle(host).getPropertyValue(name).trim()
  const width = () => Math.max(200, host.clientWidth)
  const chart = new uPlot(
    {
      width: width(),
      height: HEIGHT,
      padding: [12, 4, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: (u) => [-0.6, (u.data[0]?.length ?? 24) - 0.4] },
        y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] },
      },
      axes: axes(color, (index) => names[index] ?? ''),
      series: [{}, ...bars(color)],
      hooks: { setCursor: [(u) => onHour(u.cursor.idx ?? null)] },
    },
    toData(rows),
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
    update(next, nextLabels) {
      names = nextLabels
      chart.setData(toData(next))
    },
    destroy() {
      scheme.removeEventListener('change', redraw)
      resizing.disconnect()
      chart.destroy()
    },
  }
}
