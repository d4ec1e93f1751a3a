/** @module Mugs and tumblers, glazed in several ways. */
import { darker, lighter } from './colour.ts'
import { type Motif, motif } from './motif.ts'
import { FLOOR, fill, line, MIDDLE, oval, shadow } from './svg.ts'
import { bandPath, bodyPath, type Profile, radiusAt, smooth, TILT } from './turned.ts'

export interface MugLook {
  /** The body and, over it, the glaze. */
  clay: string
  glaze: string
  /** `dip`: the glaze covers the upper part; `foot`: the lower; `bands`: two rings; `flutes`: grooves. */
  finish: 'dip' | 'foot' | 'bands' | 'speckle' | 'flutes' | 'plain'
  /** @default 'barrel' */
  shape?: 'barrel' | 'straight' | 'cone'
  /** @default true */
  handle?: boolean
  emblem?: Motif
  /** The tea or coffee inside; an empty mug otherwise. */
  drink?: string
  /** The colour of the rim, for enamel. */
  rim?: string
}

const SHAPES: Record<NonNullable<MugLook['shape']>, Profile> = {
  barrel: smooth([
    [38, 106],
    [41, 130],
    [41, 158],
    [36, 184],
    [30, FLOOR],
  ]),
  straight: smooth([
    [40, 108],
    [40, 108],
    [40, 180],
    [36, FLOOR],
    [36, FLOOR],
  ]),
  cone: smooth([
    [36, 96],
    [36, 96],
    [33, 140],
    [29, FLOOR],
    [29, FLOOR],
  ]),
}

/** Specks of iron in a glaze; always in the same places. */
export function specks(profile: Profile, ink: string, count = 26): string {
  const [top, bottom] = [profile[0]![1] + 9, profile.at(-1)![1] - 6]
  return Array.from({ length: count }, (_, i) => {
    const y = top + ((i * 37) % 100) * 0.01 * (bottom - top)
    const x = MIDDLE + (((i * 61) % 100) / 50 - 1) * (radiusAt(profile, y) - 4)
    return oval({ x, y, rx: 0.6 + (i % 3) * 0.35 }, ink)
  }).join('')
}

function finished(profile: Profile, { glaze, finish, clay }: MugLook): string {
  const top = profile[0]![1]
  const at = (share: number) => top + (FLOOR - top) * share
  switch (finish) {
    case 'dip':
      return fill(bandPath(profile, top, at(0.58)), glaze)
    case 'foot':
      return fill(bandPath(profile, at(0.6), FLOOR), glaze)
    case 'bands':
      return fill(bandPath(profile, at(0.2), at(0.34)), glaze) + fill(bandPath(profile, at(0.4), at(0.44)), glaze)
    case 'speckle':
      return specks(profile, glaze)
    case 'flutes':
      return [-0.8, -0.55, -0.28, 0, 0.28, 0.55, 0.8]
        .map((share) => {
          const [upper, lower] = [radiusAt(profile, at(0.14)) * share, radiusAt(profile, at(0.94)) * share]
          const sag = 5 * (1 - share ** 2)
          return line(`M${MIDDLE + upper} ${at(0.12) + sag}L${MIDDLE + lower} ${at(0.93) + sag}`, darker(clay, 0.18), 2)
        })
        .join('')
    case 'plain':
      return ''
  }
}

export function mug(look: MugLook): string {
  const { clay, glaze, finish, shape = 'barrel', handle = true, emblem, drink, rim } = look
  const profile = SHAPES[shape]
  const [radius, top] = profile[0]!
  const upper = finish === 'dip' ? glaze : clay
  const inside = oval({ y: top, rx: radius - 3, ry: (radius - 3) * TILT }, darker(upper, 0.28))
  const surface = drink ? oval({ y: top + 2.5, rx: radius - 7, ry: (radius - 7) * TILT - 1 }, drink) : ''
  const loop = 'M156 122C184 116 190 166 152 170'
  return (
    shadow(38) +
    (handle ? line(loop, darker(upper, 0.2), 10) + line(loop, upper, 6.5) : '') +
    fill(bodyPath(profile), clay) +
    finished(profile, look) +
    (emblem ? motif(emblem, glaze, MIDDLE, 154, 1.1) : '') +
    fill(bodyPath(profile), 'url(#v)') +
    oval({ y: top, rx: radius, ry: radius * TILT }, rim ?? lighter(upper, 0.3)) +
    inside +
    surface
  )
}
