/** @module What all charts have in common: uPlot in an element whose width and colour scheme it follows. */
import uPlot from 'uplot'

/** Reads a colour from the style sheet, at each drawing: it changes with the colour scheme. */
export type ColorOf = (name: string) => string

/** What one chart says of itself. `onIndex`: the place under the pointer or finger, or null. */
export interface ChartParts extends Pick<uPlot.Options, 'padding' | 'scales' | 'axes' | 'series'> {
  onIndex(index: number | null): void
}

export interface HostedChart {
  setData(data: uPlot.AlignedData): void
  destroy(): void
}

const HEIGHT = 220
const FONT = '12px "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

/** Both axes of a chart: names below, numbers with lines beside. */
export function axesOf(color: ColorOf, names: uPlot.Axis, numbers: uPlot.Axis): uPlot.Axis[] {
  const common: uPlot.Axis = { font: FONT, stroke: () => color('--muted'), ticks: { show: false }, gap: 6 }
  return [
    { ...common, grid: { show: false }, size: 28, ...names },
    { ...common, grid: { stroke: () => color('--line'), width: 1 }, space: 40, ...numbers },
  ]
}

/** Draws into `host` until it is destroyed. */
export function hostedChart(
  host: HTMLElement,
  data: uPlot.AlignedData,
  partsOf: (color: ColorOf) => ChartParts,
): HostedChart {
  const { onIndex, ...parts } = partsOf((name) => getComputedStyle(host).getPropertyValue(name).trim())
  const width = () => Math.max(200, host.clientWidth)
  const chart = new uPlot(
    {
      width: width(),
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      hooks: { setCursor: [(u) => onIndex(u.cursor.idx ?? null)] },
      ...parts,
    },
    data,
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
    setData: (next) => chart.setData(next),
    destroy() {
      scheme.removeEventListener('change', redraw)
      resizing.disconnect()
      chart.destroy()
    },
  }
}
