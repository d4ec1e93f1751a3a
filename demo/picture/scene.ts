/** @module The ground under a product: a wall and a table, or a table seen from above. */
import { darker, lighter } from './colour.ts'
import { fill } from './svg.ts'

/** Soft backgrounds, one or two for each department. */
export const ground = {
  sand: '#ece2d2',
  mist: '#dde3e2',
  leaf: '#dfe4d4',
  peach: '#f0ddd0',
  dusk: '#e2dae0',
  chalk: '#eeeae2',
} as const

const stop = (offset: number, colour: string, opacity: number) =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`

/** `v` rounds a shape with light from the left, `s` is a soft shadow, `w` the light on the wall. */
const DEFINITIONS =
  `<defs><linearGradient id="v">${stop(0, '#fff', 0.34)}${stop(0.4, '#fff', 0)}${stop(0.55, '#1d140e', 0)}${stop(1, '#1d140e', 0.24)}</linearGradient>` +
  `<radialGradient id="s">${stop(0, '#3a2a1c', 0.42)}${stop(0.6, '#3a2a1c', 0.14)}${stop(1, '#3a2a1c', 0)}</radialGradient>` +
  `<linearGradient id="w" x2="1" y2="1">${stop(0, '#fff', 0.65)}${stop(0.75, '#fff', 0)}</linearGradient></defs>`

const picture = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="480" height="480">${DEFINITIONS}${content}</svg>`

/** A picture of things that stand on a table before a wall. */
export function onTable(wall: string, ...drawings: string[]): string {
  return picture(
    `${fill('M0 0H240V240H0Z', wall)}${fill('M0 0H240V240H0Z', 'url(#w)')}` +
      `${fill('M0 164H240V240H0Z', lighter(wall, 0.38))}${fill('M0 164H240V165.5H0Z', darker(wall, 0.1))}` +
      drawings.join(''),
  )
}

/** A picture of things that lie on a table, seen from above. */
export function fromAbove(table: string, ...drawings: string[]): string {
  return picture(`${fill('M0 0H240V240H0Z', table)}${fill('M0 0H240V240H0Z', 'url(#w)')}${drawings.join('')}`)
}
