/** @module The look of the shop's page as custom properties. */
import { contrastRatio, mixed, READABLE_CONTRAST } from '../../../contract/contrast.ts'
import type { Theme } from '../../../contract/settings.ts'
import { mainButton, pageLook } from './page-look.ts'

/** Roundest corners of buttons, which makes pills of them, and of panels, CSS pixels. Our policy. */
const MOST = { button: 28, panel: 24 }
/** A button's corners are so much smaller than its panel's, as in style/panel.css. */
const LESS = 0.6
/** How much of the text's colour the quieter text has, as in style/panel.css. */
const QUIET = 0.72

/** What differs from the theme as it is set. */
export type PageTokens = (theme: Theme, place: Element, probe: HTMLElement) => Record<string, string>

/**
 * The theme's dark colours on a dark page; with `fromPage` colours and corners of the page, as far as they can be read
 * there and what is written in them can be read by people. `probe` is an element of ours that works colours out.
 */
export const pageTokens: PageTokens = (theme, place, probe) => {
  const page = pageLook(place, probe)
  const set = page.isDark && theme.dark ? theme.dark : theme
  const { surface, text } = theme.fromPage && contrastRatio(page.surface, page.text) >= READABLE_CONTRAST ? page : set
  const button = theme.fromPage ? mainButton(surface, probe) : undefined
  const { accent, onAccent } = button ?? set
  const less = Math.min(button?.radius ?? 0, MOST.button)
  return {
    '--accent': accent,
    '--on-accent': onAccent,
    '--surface': surface,
    '--ink': text,
    ...(contrastRatio(mixed(text, surface, QUIET), surface) < READABLE_CONTRAST && { '--quiet': '100%' }),
    ...(button && { '--corner': `${less}px`, '--radius': `${Math.min(less / LESS, MOST.panel)}px` }),
  }
}
