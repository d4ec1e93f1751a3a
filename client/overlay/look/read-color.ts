/** @module Any colour of CSS as `#rrggbb`. */

/** As browsers write what `color-mix` in sRGB comes to. Colours beyond sRGB have shares below 0 or above 1. */
const SHARES = /^color\(srgb (\S+) (\S+) (\S+?)\)$/

/**
 * Names, `oklch` and all: the browser itself works it out on `probe`, an element of ours. Undefined for what is seen
 * through, is no colour, or where the browser cannot.
 */
export function readColor(color: string, probe: HTMLElement): string | undefined {
  probe.style.color = `color-mix(in srgb, ${color}, ${color})`
  const shares = SHARES.exec(getComputedStyle(probe).color)?.slice(1)
  return shares && `#${shares.map(hexOf).join('')}`
}

const hexOf = (share: string) =>
  Math.round(Math.min(1, Math.max(0, Number(share))) * 255)
    .toString(16)
    .padStart(2, '0')
