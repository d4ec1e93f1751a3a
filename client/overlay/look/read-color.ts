/** @module Any colour of CSS as numbers. */
import type { Rgb } from './contrast.ts'

/** As browsers write what `color-mix` in sRGB comes to. Colours beyond sRGB have shares below 0 or above 1. */
const SHARES = /^color\(srgb (\S+) (\S+) (\S+?)\)$/

/**
 * Names, `oklch` and all: the browser itself works it out on `probe`, an element of ours. Undefined for what is seen
 * through, is no colour, or where the browser cannot.
 */
export function readColor(color: string, probe: HTMLElement): Rgb | undefined {
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`
  const shares = SHARES.exec(getComputedStyle(probe).color)?.slice(1)
  return shares?.map((share) => Math.min(1, Math.max(0, Number(share)))) as Rgb | undefined
}
