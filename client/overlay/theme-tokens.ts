/** @module The look of an overlay as custom properties, from the shop's theme and its page. */
import type { Theme } from '../../contract/settings.ts'
import { contrast, READABLE, type Rgb } from './contrast.ts'
import { mainButton, pageLook } from './page-look.ts'
import { readColor } from './read-color.ts'

/** Roundest corners of buttons, which makes pills of them, and of panels, CSS pixels. Our policy. */
const MOST = { button: 28, panel: 24 }
/** A button's corners are so much smaller than its panel's. */
const LESS = 0.6
/** How much of the text's colour the quieter text has. */
const QUIET = 0.72

/**
 * Letters are always the page's own. Colours and corners are the theme's, its dark ones on a dark page; with `fromPage`
 * those of the page, as far as they can be read there and what is written in them can be read by people.
 */
export function themeTokens(theme: Theme, place: Element, probe: HTMLElement): Record<string, string> {
  const page = pageLook(place, probe)
  const set = page.isDark && theme.dark ? theme.dark : theme
  const isReadable = theme.fromPage && contrast(page.surface, page.text) >= READABLE
  const surface = isReadable ? page.surface : (readColor(set.surface, probe) ?? [1, 1, 1])
  const text = isReadable ? page.text : (readColor(set.text, probe) ?? [0, 0, 0])
  const button = theme.fromPage ? mainButton(surface, probe) : undefined
  const less = button ? Math.min(button.radius, MOST.button) : theme.radius * LESS
  const quiet = text.map((share, at) => share * QUIET + surface[at]! * (1 - QUIET)) as unknown as Rgb
  return {
    '--accent': button ? css(button.accent) : set.accent,
    '--on-accent': button ? css(button.onAccent) : set.onAccent,
    '--surface': isReadable ? css(surface) : set.surface,
    '--ink': isReadable ? css(text) : set.text,
    '--quiet': contrast(quiet, surface) < READABLE ? '100%' : `${QUIET * 100}%`,
    '--less': `${less}px`,
    '--radius': `${button ? Math.min(less / LESS, MOST.panel) : theme.radius}px`,
    ...letters(place),
  }
}

const css = (color: Rgb) => `color(srgb ${color.join(' ')})`

function letters(place: Element): Record<string, string> {
  const { fontFamily } = getComputedStyle(place)
  const heading = getComputedStyle(document.querySelector('h1, h2') ?? place)
  return {
    '--letters': `1em/1.5 ${fontFamily}`,
    '--heading': `${heading.fontWeight} 1.625em/1.2 ${heading.fontFamily}`,
  }
}
