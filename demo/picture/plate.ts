/** @module Plates, seen from above. */
import { darker, lighter } from './colour.ts'
import { fill, line, oval } from './svg.ts'

export interface PlateLook {
  clay: string
  glaze: string
  rim: 'ring' | 'dashes' | 'wide'
}

export function plate({ clay, glaze, rim }: PlateLook): string {
  const ring = (radius: number, colour: string, width: number, more = '') =>
    `<circle cx="120" cy="120" r="${radius}" fill="none" stroke="${colour}" stroke-width="${width}"${more && ` ${more}`}/>`
  const rims = {
    ring: () => ring(81, glaze, 3.5) + ring(75, glaze, 1.2),
    dashes: () => ring(74, glaze, 13, 'stroke-dasharray="3 8.62"'),
    wide: () => ring(72, glaze, 26),
  }
  return (
    oval({ x: 128, y: 132, rx: 96 }, 'url(#s)') +
    oval({ y: 120, rx: 86 }, clay) +
    rims[rim]() +
    oval({ y: 120, rx: 86 }, 'url(#v)') +
    oval({ x: 121, y: 122, rx: 58 }, darker(clay, 0.1)) +
    oval({ y: 120, rx: 57 }, lighter(clay, 0.25)) +
    fill('M74 98A52 52 0 0 1 112 69', 'none', `stroke="#fff" stroke-width="4" stroke-linecap="round" opacity=".6"`) +
    line('M52 88A76 76 0 0 1 88 52', '#fff', 3, 'opacity=".45"')
  )
}
