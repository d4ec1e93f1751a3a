/** @module A stand-up paper pouch, folded at the top, with a label. */
import { darker } from './colour.ts'
import { type Motif, motif } from './motif.ts'
import { boxPath, FLOOR, fill, line, MIDDLE, shadow, solid } from './svg.ts'

export interface PouchLook {
  paper: string
  label: string
  ink: string
  motif: Motif
  /** The band of colour that tells the flavours apart. */
  band: string
}

export function pouch({ paper, label, ink, motif: emblem, band }: PouchLook): string {
  const [left, right, top] = [MIDDLE - 47, MIDDLE + 47, 66]
  const bag = `M${left + 4} ${top + 16}C${left - 3} ${top + 50} ${left - 4} 150 ${left + 1} ${FLOOR - 3}Q${MIDDLE} ${FLOOR + 11} ${right - 1} ${FLOOR - 3}C${right + 4} 150 ${right + 3} ${top + 50} ${right - 4} ${top + 16}Z`
  return (
    shadow(48) +
    fill(bag, paper) +
    fill(
      `M${left} 176Q${MIDDLE} 164 ${right} 176L${right - 1} ${FLOOR - 3}Q${MIDDLE} ${FLOOR + 11} ${left + 1} ${FLOOR - 3}Z`,
      darker(paper, 0.07),
    ) +
    fill(boxPath({ x: MIDDLE - 31, y: 96, width: 62, height: 68, round: 2 }), label) +
    fill(boxPath({ x: MIDDLE - 31, y: 96, width: 62, height: 9 }), band) +
    motif(emblem, ink, MIDDLE, 127, 0.95) +
    fill(boxPath({ x: MIDDLE - 17, y: 148, width: 34, height: 2.4, round: 1.2 }), ink) +
    fill(boxPath({ x: MIDDLE - 10, y: 154, width: 20, height: 1.8, round: 0.9 }), ink, 'opacity=".6"') +
    fill(bag, 'url(#v)') +
    line(
      `M${left + 6} 108Q${left + 12} 96 ${left + 9} 86M${right - 7} 112Q${right - 14} 98 ${right - 9} 88`,
      darker(paper, 0.25),
      1.2,
      'opacity=".5"',
    ) +
    solid(boxPath({ x: left + 2, y: top, width: right - left - 4, height: 18, round: 2 }), darker(paper, 0.05)) +
    line(`M${left + 5} ${top + 5}H${right - 5}`, darker(paper, 0.25), 1, 'stroke-dasharray="3 3"') +
    solid(boxPath({ x: left - 3, y: top + 10, width: right - left + 6, height: 5, round: 2.5 }), band)
  )
}
