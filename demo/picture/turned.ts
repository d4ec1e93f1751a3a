/** @module Bodies of rotation (cups, tins, vases): a profile from top to bottom becomes paths with round edges. */
import { MIDDLE, r1 } from './svg.ts'

/** Points `[radius, y]` from top to bottom. */
export type Profile = readonly (readonly [number, number])[]

/** How flat we see circles: their height over their width. */
export const TILT = 0.15

const STEPS = 4

/** The same profile with a soft curve through its points (Catmull-Rom). A point given twice stays a sharp edge. */
export function smooth(profile: Profile): Profile {
  const out: [number, number][] = []
  for (let i = 0; i < profile.length - 1; i++) {
    const [p1, p2] = [profile[i]!, profile[i + 1]!]
    const [p0, p3] = [profile[i - 1] ?? p1, profile[i + 2] ?? p2]
    if (p1[0] === p2[0] && p1[1] === p2[1]) continue
    const at = (t: number, k: 0 | 1) =>
      0.5 *
      (2 * p1[k] +
        (p2[k] - p0[k]) * t +
        (2 * p0[k] - 5 * p1[k] + 4 * p2[k] - p3[k]) * t ** 2 +
        (3 * p1[k] - p0[k] - 3 * p2[k] + p3[k]) * t ** 3)
    for (let step = 0; step < STEPS; step++) out.push([at(step / STEPS, 0), at(step / STEPS, 1)])
  }
  out.push([...profile.at(-1)!])
  return out
}

/** The radius of a body at a height, straight between its points. */
export function radiusAt(profile: Profile, y: number): number {
  for (let i = 0; i < profile.length - 1; i++) {
    const [[fromRadius, fromY], [toRadius, toY]] = [profile[i]!, profile[i + 1]!]
    if (y >= fromY && y <= toY && toY > fromY)
      return fromRadius + ((toRadius - fromRadius) * (y - fromY)) / (toY - fromY)
  }
  return (y < profile[0]![1] ? profile[0] : profile.at(-1))![0]
}

/** The part of a body between two heights, as seen from a little above. */
export function bandPath(profile: Profile, fromY: number, toY: number, x = MIDDLE): string {
  const inside = profile.filter(([, y]) => y > fromY && y < toY)
  const part = [[radiusAt(profile, fromY), fromY] as const, ...inside, [radiusAt(profile, toY), toY] as const]
  const [top, bottom] = [part[0]![0], part.at(-1)![0]]
  const left = part.map(([radius, y]) => `${r1(x - radius)} ${r1(y)}`).join('L')
  const right = part
    .toReversed()
    .slice(1)
    .map(([radius, y]) => `L${r1(x + radius)} ${r1(y)}`)
    .join('')
  return (
    `M${left}A${r1(bottom)} ${r1(bottom * TILT)} 0 0 0 ${r1(x + bottom)} ${r1(part.at(-1)![1])}${right}` +
    `A${r1(top)} ${r1(top * TILT)} 0 0 1 ${r1(x - top)} ${r1(part[0]![1])}Z`
  )
}

/** The whole silhouette, its top edge closed at the back. */
export function bodyPath(profile: Profile, x = MIDDLE): string {
  const front = bandPath(profile, profile[0]![1], profile.at(-1)![1], x)
  return front.replace(/0 0 1 (\S+ \S+)Z$/, '0 0 0 $1Z')
}
