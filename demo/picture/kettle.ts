/** @module Kettles: a swan neck for pouring slowly, and a round one that whistles. */
import { darker, lighter } from './colour.ts'
import { FLOOR, fill, line, oval, shadow, solid } from './svg.ts'
import { bandPath, bodyPath, smooth, TILT } from './turned.ts'

export interface KettleLook {
  shape: 'swan' | 'whistle'
  body: string
  handle: string
  knob: string
}

const SWAN = smooth([
  [34, 122],
  [34, 122],
  [42, 150],
  [50, 184],
  [50, FLOOR],
  [50, FLOOR],
])
const ROUND = smooth([
  [30, 106],
  [48, 116],
  [62, 148],
  [62, 176],
  [56, FLOOR],
  [56, FLOOR],
])

export function kettle({ shape, body, handle, knob }: KettleLook): string {
  const profile = shape === 'swan' ? SWAN : ROUND
  const [mouth, top] = profile[0]!
  const neck = 'M80 178C44 176 70 104 34 98'
  const beak = 'M70 150C52 142 52 124 40 112L54 104C64 114 66 124 84 126Z'
  const grip = shape === 'swan' ? 'M150 128C166 96 206 108 198 176' : 'M78 112C78 52 162 52 162 112'
  const lid = smooth([
    [4, top - 10],
    [mouth * 0.7, top - 7],
    [mouth, top],
    [mouth, top],
  ])
  return (
    shadow(54) +
    (shape === 'swan' ? line(neck, darker(body, 0.22), 9.5) + line(neck, lighter(body, 0.1), 5) : solid(beak, body)) +
    line(grip, darker(handle, 0.3), 10) +
    line(grip, handle, 7) +
    fill(bodyPath(profile), body) +
    fill(bandPath(profile, FLOOR - 9, FLOOR), darker(body, 0.16)) +
    fill(bodyPath(profile), 'url(#v)') +
    line(
      `M${120 - mouth * 0.9} ${top + 18}Q${120 - mouth - 10} 158 ${120 - mouth - 9} 176`,
      '#fff',
      4,
      'opacity=".4"',
    ) +
    oval({ y: top + 1, rx: mouth + 1.5, ry: (mouth + 1.5) * TILT }, darker(body, 0.35)) +
    solid(bodyPath(lid), lighter(body, 0.06)) +
    oval({ y: top - 15, rx: 7, ry: 6.5 }, knob) +
    oval({ y: top - 15, rx: 7, ry: 6.5 }, 'url(#v)')
  )
}
