/** @module A round tin with a lid and a paper label. */
import { darker, lighter } from './colour.ts'
import { type Motif, motif } from './motif.ts'
import { boxPath, FLOOR, fill, MIDDLE, oval, shadow, solid } from './svg.ts'
import { bandPath, bodyPath, type Profile, TILT } from './turned.ts'

export interface TinLook {
  body: string
  lid: string
  label: string
  ink: string
  motif: Motif
  /** @default 44 */
  radius?: number
  /** Height with the lid. @default 112 */
  height?: number
}

export function tin({ body, lid, label, ink, motif: emblem, radius = 44, height = 112 }: TinLook): string {
  const top = FLOOR - height
  const seam = top + 22
  const wall: Profile = [
    [radius, seam],
    [radius, FLOOR],
  ]
  const cap: Profile = [
    [radius + 1.5, top],
    [radius + 1.5, seam],
  ]
  const [labelTop, labelBottom] = [seam + 12, FLOOR - 12]
  const half = radius * 0.72
  const sag = radius * TILT * 0.32
  const paper = `M${MIDDLE - half} ${labelTop}q${half} ${sag * 2} ${half * 2} 0V${labelBottom}q${-half} ${sag * 2} ${-half * 2} 0Z`
  const middle = (labelTop + labelBottom) / 2
  return (
    shadow(radius) +
    fill(bodyPath(wall), body) +
    fill(paper, label) +
    motif(emblem, ink, MIDDLE, middle - 5, radius / 46) +
    fill(boxPath({ x: MIDDLE - 15, y: middle + 19, width: 30, height: 2.4, round: 1.2 }), ink) +
    fill(boxPath({ x: MIDDLE - 9, y: middle + 25, width: 18, height: 1.8, round: 0.9 }), ink, 'opacity=".6"') +
    fill(bodyPath(wall), 'url(#v)') +
    fill(bandPath(wall, seam, seam + 4), '#1d140e', 'opacity=".16"') +
    solid(bodyPath(cap), lid) +
    oval({ y: top, rx: radius + 1.5, ry: (radius + 1.5) * TILT }, lighter(lid, 0.3)) +
    oval({ y: top, rx: radius - 3, ry: (radius - 3) * TILT }, darker(lid, 0.06))
  )
}
