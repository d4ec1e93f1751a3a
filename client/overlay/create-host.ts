/** @module The place on the page that is ours: one element with a shadow root, closed to the page's styles. */
import type { Theme } from '../../contract/settings.ts'
import { STYLES } from './style/styles.ts'

/**
 * Appends the element beside the body, so that no rule for the body's children meets it. Styles come by
 * `adoptedStyleSheets` alone: no content security policy forbids them. Throws in browsers that lack them.
 */
export function createHost(theme: Theme): HTMLElement {
  const host = document.createElement('vitrine-overlay')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet]
  host.dir = getComputedStyle(document.body).direction
  // `all` does not reach custom properties, an important rule of the page would.
  for (const [name, value] of Object.entries(tokens(theme))) host.style.setProperty(name, value, 'important')
  document.documentElement.append(host)
  return host
}

/** The shop's colours and the letters of its own page. */
function tokens({ accent, onAccent, surface, text, radius }: Theme): Record<string, string> {
  const body = getComputedStyle(document.body)
  const heading = getComputedStyle(document.querySelector('h1, h2') ?? document.body)
  return {
    '--accent': accent,
    '--on-accent': onAccent,
    '--surface': surface,
    '--ink': text,
    '--radius': `${radius}px`,
    '--letters': `1em/1.5 ${body.fontFamily}`,
    '--heading': `${heading.fontWeight} 1.625em/1.2 ${heading.fontFamily}`,
  }
}
