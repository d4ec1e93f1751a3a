/** @module Where the slices of a wheel lie: each as wide as its odds, so that what is seen is what is drawn. */

/** Degrees clockwise from the top. */
export interface Sector {
  from: number
  middle: number
  width: number
}

/** One sector for each of the odds, in their order, the first from the top on. */
export function sectors(odds: readonly number[]): Sector[] {
  let from = 0
  return odds.map((share) => {
    const sector = { from, middle: from + share * 180, width: share * 360 }
    from += sector.width
    return sector
  })
}

/** The outline of a sector as an SVG path, around (0, 0). */
export function outline({ from, width }: Sector, radius: number): string {
  const [x1, y1, x2, y2] = [...point(from, radius), ...point(from + width, radius)]
  return `M0 0L${x1} ${y1}A${radius} ${radius} 0 ${width > 180 ? 1 : 0} 1 ${x2} ${y2}Z`
}

function point(degrees: number, radius: number): [number, number] {
  const angle = (degrees * Math.PI) / 180
  return [round(Math.sin(angle) * radius), round(-Math.cos(angle) * radius)]
}

const round = (n: number): number => Math.round(n * 1000) / 1000
