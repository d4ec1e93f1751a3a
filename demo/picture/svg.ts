/** @module The few SVG strokes that every picture is made of. Coordinates lie in a square of 240 by 240. */

/** The line on which standing things stand, and the middle of the picture. */
export const FLOOR = 192
export const MIDDLE = 120

/** Rounds to one decimal, which keeps the pictures small. */
export const r1 = (value: number): number => Math.round(value * 10) / 10

/** A filled shape. `more` are further attributes, e.g. `opacity=".5"`. */
export const fill = (d: string, colour: string, more = ''): string =>
  `<path d="${d}" fill="${colour}"${more && ` ${more}`}/>`

/** A filled shape with light from the left, which makes it look round. `#v` is defined by the scene. */
export const solid = (d: string, colour: string): string => fill(d, colour) + fill(d, 'url(#v)')

/** A line with round ends. */
export const line = (d: string, colour: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${more && ` ${more}`}/>`

export interface Oval {
  x?: number
  y: number
  rx: number
  ry?: number
}

/** An ellipse, a circle when `ry` is absent; in the middle when `x` is absent. */
export const oval = ({ x = MIDDLE, y, rx, ry = rx }: Oval, colour: string, more = ''): string =>
  `<ellipse cx="${r1(x)}" cy="${r1(y)}" rx="${r1(rx)}" ry="${r1(ry)}" fill="${colour}"${more && ` ${more}`}/>`

export interface Box {
  x: number
  y: number
  width: number
  height: number
  round?: number
}

/** The path of a rectangle, with round corners if asked. */
export function boxPath({ x, y, width, height, round = 0 }: Box): string {
  const [right, bottom, c] = [r1(x + width), r1(y + height), round]
  if (c === 0) return `M${r1(x)} ${r1(y)}H${right}V${bottom}H${r1(x)}Z`
  const corner = (dx: number, dy: number) => `a${c} ${c} 0 0 1 ${dx} ${dy}`
  return (
    `M${r1(x + c)} ${r1(y)}H${r1(right - c)}${corner(c, c)}V${r1(bottom - c)}${corner(-c, c)}` +
    `H${r1(x + c)}${corner(-c, -c)}V${r1(y + c)}${corner(c, -c)}Z`
  )
}

/** The soft shadow of a thing `rx` wide that stands on the table. `#s` is defined by the scene. */
export const shadow = (rx: number, x = MIDDLE, y = FLOOR): string =>
  oval({ x: x + rx * 0.22, y: y + 4, rx: rx * 1.5, ry: Math.max(9, rx * 0.3) }, 'url(#s)')

/** A drawing moved to another place, and scaled or turned (degrees) about the middle of the floor. */
export function placed(drawing: string, to: { x?: number; y?: number; scale?: number; turn?: number }): string {
  const { x = MIDDLE, y = FLOOR, scale = 1, turn = 0 } = to
  const rotate = turn ? ` rotate(${turn})` : ''
  return `<g transform="translate(${x} ${y})${rotate} scale(${scale}) translate(${-MIDDLE} ${-FLOOR})">${drawing}</g>`
}
