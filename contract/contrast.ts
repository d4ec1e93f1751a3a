/** @module How well one colour can be told from another: without any library. */

/** Least contrast of text that everybody can read. Source: WCAG 2.2, 1.4.3. */
export const READABLE_CONTRAST = 4.5

/** Red, green and blue from 0 to 255. */
type Channels = readonly [number, number, number]

/**
 * From 1 (the same) to 21 (black on white), whichever comes first. Colours as `#rrggbb`. Source: WCAG 2.2, contrast ratio
 * and relative luminance.
 */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(channelsOf(one)), luminance(channelsOf(other))].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of the first and the rest of the second, as `color-mix(in srgb, …)` mixes them. */
export function mixed(one: string, other: string, share: number): string {
  const [first, second] = [channelsOf(one), channelsOf(other)]
  const channels = first.map((value, at) => Math.round(value * share + second[at]! * (1 - share)))
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

const channelsOf = (color: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as Channels

function luminance(channels: Channels): number {
  const [red = 0, green = 0, blue = 0] = channels.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
