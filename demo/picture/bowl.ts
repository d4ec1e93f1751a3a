/** @module Bowls, wide or deep. */
import { darker, lighter } from './colour.ts'
import { specks } from './mug.ts'
import { FLOOR, fill, oval, shadow } from './svg.ts'
import { bandPath, bodyPath, type Profile, smooth, TILT } from './turned.ts'

export interface BowlLook {
  clay: string
  glaze: string
  finish: 'dip' | 'bands' | 'speckle' | 'plain'
  /** @default 'wide' */
  shape?: 'wide' | 'deep'
  inside?: string
}

const SHAPES: Record<NonNullable<BowlLook['shape']>, Profile> = {
  wide: smooth([
    [66, 130],
    [63, 150],
    [48, 176],
    [28, 186],
    [27, 188],
    [27, FLOOR],
    [27, FLOOR],
  ]),
  deep: smooth([
    [54, 116],
    [56, 138],
    [50, 164],
    [34, 182],
    [26, 186],
    [26, FLOOR],
    [26, FLOOR],
  ]),
}

export function bowl({ clay, glaze, finish, shape = 'wide', inside = clay }: BowlLook): string {
  const profile = SHAPES[shape]
  const [radius, top] = profile[0]!
  const at = (share: number) => top + (186 - top) * share
  const finishes = {
    dip: () => fill(bandPath(profile, top, at(0.55)), glaze),
    bands: () =>
      fill(bandPath(profile, at(0.16), at(0.28)), glaze) + fill(bandPath(profile, at(0.36), at(0.41)), glaze),
    speckle: () => specks(profile, glaze, 34),
    plain: () => '',
  }
  const tilt = TILT * 1.25
  return (
    shadow(44) +
    fill(bodyPath(profile), clay) +
    finishes[finish]() +
    fill(bodyPath(profile), 'url(#v)') +
    oval({ y: top, rx: radius, ry: radius * tilt }, lighter(finish === 'dip' ? glaze : clay, 0.3)) +
    oval({ y: top + 0.6, rx: radius - 3.5, ry: (radius - 3.5) * tilt - 1 }, darker(inside, 0.16)) +
    oval({ x: 126, y: top + 5, rx: radius - 16, ry: (radius - 16) * tilt - 1.5 }, inside)
  )
}
