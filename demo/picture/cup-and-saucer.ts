/** @module A tea cup on its saucer. */
import { darker, lighter } from './colour.ts'
import { FLOOR, fill, line, oval, shadow } from './svg.ts'
import { bandPath, bodyPath, smooth, TILT } from './turned.ts'

export interface CupAndSaucerLook {
  clay: string
  glaze: string
  drink: string
}

const CUP = smooth([
  [44, 122],
  [43, 140],
  [34, 164],
  [20, 176],
  [19, 182],
  [19, 182],
])
const SAUCER = smooth([
  [72, FLOOR - 10],
  [60, FLOOR - 3],
  [30, FLOOR],
  [30, FLOOR],
])

export function cupAndSaucer({ clay, glaze, drink }: CupAndSaucerLook): string {
  const loop = 'M160 130C188 124 188 160 150 162'
  return (
    shadow(60) +
    fill(bodyPath(SAUCER), clay) +
    fill(bodyPath(SAUCER), 'url(#v)') +
    oval({ y: FLOOR - 10, rx: 72, ry: 72 * TILT }, lighter(clay, 0.3)) +
    oval({ y: FLOOR - 10, rx: 68, ry: 68 * TILT - 0.6 }, glaze) +
    oval({ y: FLOOR - 9.5, rx: 62, ry: 62 * TILT - 0.6 }, lighter(clay, 0.15)) +
    oval({ x: 126, y: FLOOR - 8, rx: 34, ry: 5.5 }, darker(clay, 0.3), 'opacity=".45"') +
    line(loop, darker(clay, 0.2), 7.5) +
    line(loop, clay, 4.6) +
    fill(bodyPath(CUP), clay) +
    fill(bandPath(CUP, 128, 134), glaze) +
    fill(bandPath(CUP, 137, 138.5), glaze) +
    fill(bodyPath(CUP), 'url(#v)') +
    oval({ y: 122, rx: 44, ry: 44 * TILT }, lighter(clay, 0.35)) +
    oval({ y: 122.4, rx: 41.5, ry: 41.5 * TILT - 0.4 }, darker(clay, 0.2)) +
    oval({ y: 124.4, rx: 38, ry: 38 * TILT - 1.2 }, drink)
  )
}
