/** @module A cardboard box seen from a corner: a tea carton, a box of matches, a gift box. */
import { darker, lighter } from './colour.ts'
import { type Motif, motif } from './motif.ts'
import { boxPath, FLOOR, fill, r1, shadow } from './svg.ts'

export interface CartonLook {
  width: number
  height: number
  /** How far the side runs to the right. */
  depth: number
  card: string
  label: string
  ink: string
  motif: Motif
  /** Small squares in rows on the front instead of one emblem, for a selection. */
  squares?: readonly string[]
}

export function carton({ width, height, depth, card, label, ink, motif: emblem, squares }: CartonLook): string {
  const left = 120 - (width + depth) / 2
  const right = left + width
  const top = FLOOR - height
  const rise = depth * 0.34
  const middle = left + width / 2
  const face = boxPath({ x: left, y: top, width, height })
  const content = squares
    ? squareRows(squares, { x: left + 9, y: top + 9, width: width - 18, height: height - 34 })
    : fill(boxPath({ x: left + 9, y: top + 9, width: width - 18, height: height - 18, round: 2 }), label) +
      motif(emblem, ink, r1(middle), r1(top + height * 0.42), Math.min(1.2, height / 80))
  return (
    shadow((width + depth) / 2 - 2) +
    fill(face, card) +
    content +
    fill(boxPath({ x: middle - 16, y: FLOOR - 20, width: 32, height: 2.4, round: 1.2 }), squares ? label : ink) +
    fill(
      boxPath({ x: middle - 9, y: FLOOR - 14, width: 18, height: 1.8, round: 0.9 }),
      squares ? label : ink,
      'opacity=".6"',
    ) +
    fill(face, 'url(#v)', 'opacity=".5"') +
    fill(
      `M${right} ${top}L${right + depth} ${r1(top - rise)}V${r1(FLOOR - rise)}L${right} ${FLOOR}Z`,
      darker(card, 0.26),
    ) +
    fill(`M${left} ${top}L${left + depth} ${r1(top - rise)}H${right + depth}L${right} ${top}Z`, lighter(card, 0.22))
  )
}

function squareRows(colours: readonly string[], area: { x: number; y: number; width: number; height: number }): string {
  const perRow = Math.ceil(colours.length / 2)
  const [w, h] = [(area.width + 5) / perRow, (area.height + 5) / 2]
  return colours
    .map((colour, i) => {
      const [x, y] = [area.x + (i % perRow) * w, area.y + Math.floor(i / perRow) * h]
      return fill(boxPath({ x, y, width: w - 5, height: h - 5, round: 2 }), colour)
    })
    .join('')
}
