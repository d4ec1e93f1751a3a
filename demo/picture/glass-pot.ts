/** @module A glass teapot with tea in it, and a strainer in the middle. */
import { darker } from './colour.ts'
import { FLOOR, fill, line, oval, shadow, solid } from './svg.ts'
import { bandPath, bodyPath, smooth, TILT } from './turned.ts'

export interface GlassPotLook {
  tea: string
  lid: string
}

const BODY = smooth([
  [30, 104],
  [40, 112],
  [54, 142],
  [52, 174],
  [42, FLOOR],
  [42, FLOOR],
])
const BASKET = smooth([
  [20, 108],
  [20, 108],
  [19, 160],
  [16, 166],
  [16, 166],
])

export function glassPot({ tea, lid }: GlassPotLook): string {
  const edge = '#8ea3a3'
  const ear = 'M164 118C200 110 202 168 166 168'
  return (
    shadow(48) +
    line(ear, edge, 8, 'opacity=".55"') +
    line(ear, '#fff', 4, 'opacity=".8"') +
    fill('M72 148C52 144 56 122 42 108L52 104C66 116 64 128 80 130Z', '#fff', `opacity=".6" stroke="${edge}"`) +
    fill(bodyPath(BODY), '#fff', 'opacity=".55"') +
    fill(bandPath(BODY, 130, FLOOR - 3), tea, 'opacity=".85"') +
    oval({ y: 130, rx: 49, ry: 49 * TILT }, darker(tea, 0.12), 'opacity=".8"') +
    fill(bodyPath(BASKET), '#fff', 'opacity=".35"') +
    fill(bandPath(BASKET, 140, 164), darker(tea, 0.55), 'opacity=".75"') +
    fill(bodyPath(BODY), 'none', `stroke="${edge}" stroke-width="1.6"`) +
    line('M76 140Q71 158 80 178', '#fff', 4.5, 'opacity=".7"') +
    line('M162 148Q163 158 160 168', '#fff', 2.5, 'opacity=".5"') +
    solid(
      bodyPath(
        smooth([
          [33, 96],
          [33, 96],
          [33, 104],
          [33, 104],
        ]),
      ),
      lid,
    ) +
    oval({ y: 96, rx: 33, ry: 33 * TILT }, lid) +
    oval({ y: 96, rx: 33, ry: 33 * TILT }, '#fff', 'opacity=".25"') +
    solid(
      bodyPath(
        smooth([
          [7, 84],
          [8, 90],
          [6, 96],
          [6, 96],
        ]),
      ),
      lid,
    )
  )
}
