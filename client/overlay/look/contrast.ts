/** @module How well one colour can be told from another. */

/** Red, green, blue as shares from 0 to 1, sRGB. */
export type Rgb = readonly [number, number, number]

/** Least contrast of text that everybody can read. Source: WCAG 2.2, 1.4.3. */
export const READABLE = 4.5

/** Relative luminance, from 0 (black) to 1 (white). Source: WCAG 2.2, its definition. */
export function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

/** From 1 (the same) to 21 (black and white), whichever comes first. Source: WCAG 2.2, contrast ratio. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
