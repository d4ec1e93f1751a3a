/** @module Teapots: body, spout, handle, lid. */
import { darker, lighter } from './colour.ts'
import { specks } from './mug.ts'
import { FLOOR, fill, line, MIDDLE, oval, r1, shadow, solid } from './svg.ts'
import { bandPath, bodyPath, type Profile, smooth, TILT } from './turned.ts'

export interface TeapotLook {
  shape: 'round' | 'tall' | 'squat'
  clay: string
  glaze: string
  finish: 'plain' | 'dip' | 'bands' | 'speckle' | 'studs'
  /** `bail` arches over the lid; `side` is an ear opposite the spout. */
  handle: 'side' | 'bail'
  /** @default the colour of the clay */
  handleColour?: string
  knob: string
}

interface Shape {
  body: Profile
  spout: string
  ear: string
  bail: string
}

const SHAPES: Record<TeapotLook['shape'], Shape> = {
  round: {
    body: smooth([
      [26, 112],
      [44, 122],
      [56, 148],
      [46, 178],
      [32, FLOOR],
      [32, FLOOR],
    ]),
    spout: 'M70 152C48 150 52 128 38 112L49 108C62 120 62 132 78 134Z',
    ear: 'M168 128C206 116 208 172 168 170',
    bail: 'M80 122C82 62 158 62 160 122',
  },
  tall: {
    body: smooth([
      [27, 92],
      [36, 106],
      [42, 140],
      [42, 174],
      [36, FLOOR],
      [36, FLOOR],
    ]),
    spout: 'M82 148C58 142 64 112 48 96L59 91C74 106 72 122 86 124Z',
    ear: 'M158 112C194 104 196 168 160 168',
    bail: 'M88 106C90 46 150 46 152 106',
  },
  squat: {
    body: smooth([
      [28, 128],
      [52, 136],
      [66, 158],
      [54, 182],
      [40, FLOOR],
      [40, FLOOR],
    ]),
    spout: 'M62 166C40 162 44 142 30 130L40 125C54 134 54 146 70 148Z',
    ear: 'M178 142C210 134 212 180 176 176',
    bail: 'M70 140C72 72 168 72 170 140',
  },
}

function finished(body: Profile, { finish, glaze, clay }: TeapotLook): string {
  const top = body[0]![1]
  const at = (share: number) => top + (FLOOR - top) * share
  switch (finish) {
    case 'dip':
      return fill(bandPath(body, at(0.55), FLOOR), glaze)
    case 'bands':
      return fill(bandPath(body, at(0.38), at(0.5)), glaze) + fill(bandPath(body, at(0.56), at(0.59)), glaze)
    case 'speckle':
      return specks(body, glaze, 36)
    case 'studs':
      return studs(clay)
    case 'plain':
      return ''
  }
}

/** The rows of dots on cast iron. */
function studs(iron: string): string {
  return [0, 1, 2, 3]
    .flatMap((row) =>
      Array.from({ length: 11 }, (_, i) => {
        const across = (i - 5 + (row % 2) * 0.5) / 6
        if (Math.abs(across) > 0.86) return ''
        const y = 146 + row * 9 + 6 * (1 - across ** 2)
        return oval({ x: MIDDLE + across * 62, y, rx: 2.6 * (1 - across ** 2 * 0.5), ry: 2.4 }, lighter(iron, 0.2))
      }),
    )
    .join('')
}

export function teapot(look: TeapotLook): string {
  const { shape, clay, handle, knob, handleColour = clay } = look
  const { body, spout, ear, bail } = SHAPES[shape]
  const [mouth, top] = body[0]!
  const lid = smooth([
    [3, top - 13],
    [mouth * 0.6, top - 10],
    [mouth, top - 1],
    [mouth, top + 1],
    [mouth, top + 1],
  ])
  const path = handle === 'side' ? ear : bail
  const width = handle === 'side' ? 8.5 : 6
  const grip = line(path, darker(handleColour, 0.25), width + 2.5) + line(path, handleColour, width)
  return (
    shadow(shape === 'tall' ? 42 : 54) +
    grip +
    solid(spout, darker(clay, 0.06)) +
    fill(bodyPath(body), clay) +
    finished(body, look) +
    fill(bodyPath(body), 'url(#v)') +
    oval({ y: top + 1, rx: mouth + 2, ry: (mouth + 2) * TILT }, darker(clay, 0.35)) +
    solid(bodyPath(lid), clay) +
    oval({ y: r1(top - 18), rx: 6.5, ry: 6 }, knob) +
    oval({ y: r1(top - 18), rx: 6.5, ry: 6 }, 'url(#v)')
  )
}
