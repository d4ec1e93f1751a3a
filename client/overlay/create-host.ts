/** @module The place on the page that is ours: one element with a shadow root, closed to the page's styles. */
import type { Theme } from '../../contract/settings.ts'
import type { PageTokens } from './look/page-tokens.ts'
import { styles } from './style/styles.ts'

/**
 * Appends the element to `place`, or where there is none beside the body, so that no rule for the body's children meets
 * it. Styles come by `adoptedStyleSheets` alone: no content security policy forbids them. Throws in browsers that lack
 * them. `pageTokens` reads the look of the page, for themes that ask for it.
 */
export function createHost(theme: Theme, place: Element | null, pageTokens: PageTokens | null): HTMLElement {
  const host = document.createElement('vitrine-overlay')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(styles(place !== null))
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [sheet]
  const ground = place ?? document.body
  host.dir = getComputedStyle(ground).direction
  const parent = place ?? document.documentElement
  parent.append(host)
  const probe = root.appendChild(document.createElement('i'))
  // `all` does not reach custom properties, an important rule of the page would.
  for (const [name, value] of Object.entries({ ...tokens(theme, ground), ...pageTokens?.(theme, ground, probe) }))
    host.style.setProperty(name, value, 'important')
  probe.remove()
  return host
}

/** The shop's colours and the letters of its own page. */
function tokens({ accent, onAccent, surface, text, radius }: Theme, ground: Element): Record<string, string> {
  const { fontFamily } = getComputedStyle(ground)
  const heading = getComputedStyle(document.querySelector('h1, h2') ?? ground)
  return {
    '--accent': accent,
    '--on-accent': onAccent,
    '--surface': surface,
    '--ink': text,
    '--radius': `${radius}px`,
    // Set, so that the page's own of these names do not come in.
    '--quiet': '72%',
    '--corner': 'initial',
    '--letters': `1em/1.5 ${fontFamily}`,
    '--heading': `${heading.fontStyle} ${heading.fontWeight} 1.625em/1.2 ${heading.fontFamily}`,
  }
}
