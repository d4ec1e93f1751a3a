/** @module The shop's colours, and lighter and darker ones made of them. */

/** Glazes, woods, cloths and metals. One palette for all pictures, so that the shelves look like one shop. */
export const colour = {
  ink: '#2b332f',
  night: '#2f4050',
  slate: '#5f7280',
  sky: '#a9c2cc',
  moss: '#5e6f4e',
  sage: '#a3b196',
  pine: '#2f4f45',
  rust: '#b25a38',
  brick: '#8f3f2d',
  ochre: '#d29b42',
  honey: '#d98e2b',
  butter: '#efd9a0',
  blush: '#e3b9a8',
  rose: '#c98478',
  plum: '#6d3f52',
  lilac: '#b9a6bf',
  clay: '#c9a183',
  oat: '#e6d9c3',
  cream: '#f5eee0',
  paper: '#fbf8f1',
  stone: '#b9b2a4',
  charcoal: '#3d3d3e',
  steel: '#aeb5b8',
  brass: '#c59a4c',
  copper: '#bf7a54',
  walnut: '#76503a',
  oak: '#c4935f',
  beech: '#dfbd8d',
  cork: '#c79f6f',
} as const

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))

/** A colour between two others; `share` 0 is the first, 1 the second. Both are `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const other = channels(to)
  const mixed = channels(from).map((value, i) => Math.round(value + ((other[i] ?? value) - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** A warm lighter or darker shade of a colour. */
export const lighter = (hex: string, share = 0.25): string => mix(hex, '#fffaf0', share)
export const darker = (hex: string, share = 0.2): string => mix(hex, '#1d140e', share)
