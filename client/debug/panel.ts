/** @module The panel on the page: a region of its own in a closed shadow root, worked by mouse and keyboard. */
import { core } from './core.ts'
import { type Child, el } from './el.ts'
import { STYLES } from './styles.ts'

/** The sections, in their order, with their titles. */
const SECTIONS = {
  preview: 'Preview',
  page: 'Page',
  fields: 'Product',
  cart: 'Cart',
  consent: 'Consent',
  overlays: 'Overlays',
  events: 'Events',
} as const

export type SectionName = keyof typeof SECTIONS

/** Puts something else into a section; `count` stands beside its title. */
export type Fill = (section: SectionName, count: string, ...children: Child[]) => void

/** The panel, and what unfolds or folds it. */
export interface Panel {
  fill: Fill
  show: (isOpen: boolean) => void
}

/**
 * Draws the empty panel; for a preview with a section of it, and at the top, where it covers least of what overlays
 * cover. It remembers nothing: the next page begins with it open. Throws where sheets cannot be adopted.
 */
export function drawPanel(isPreview: boolean): Panel {
  const host = document.createElement('vitrine-debug')
  if (isPreview) host.className = 'up'
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(STYLES)
  root.adoptedStyleSheets = [sheet]
  const places = new Map<string, { count: HTMLElement; body: HTMLElement }>()
  const sections = Object.entries(SECTIONS).filter(([name]) => isPreview || name !== 'preview')
  const all = el('div', 'all', ...sections.map(([name, title]) => section(name, title, places)))
  all.id = 'all'
  // What scrolls must be reachable by keyboard.
  all.tabIndex = 0
  all.role = 'group'
  all.ariaLabel = 'What Vitrine sees'
  const fold = el('button')
  fold.type = 'button'
  fold.setAttribute('aria-controls', all.id)
  const title = el('h2', '', 'Vitrine')
  const panel = el(
    'section',
    isPreview ? 'panel up' : 'panel',
    el('header', '', title, el('p', '', 'Nothing here is counted'), fold),
    all,
  )
  panel.ariaLabel = 'Vitrine debug'
  const show = (isOpen: boolean) => {
    all.hidden = !isOpen
    fold.ariaExpanded = `${isOpen}`
    fold.textContent = isOpen ? 'Fold' : 'Unfold'
  }
  show(true)
  core.listen(fold, 'click', () => show(all.hidden === true))
  core.listen<KeyboardEvent>(panel, 'keydown', ({ key }) => {
    if (key !== 'Escape' || all.hidden) return
    show(false)
    fold.focus()
  })
  root.append(panel)
  document.documentElement.append(host)
  const fill: Fill = (name, count, ...children) => {
    const place = places.get(name)
    if (place) place.count.textContent = count
    place?.body.replaceChildren(...children)
  }
  return { fill, show }
}

function section(name: string, title: string, places: Map<string, { count: HTMLElement; body: HTMLElement }>) {
  const count = el('span', 'count')
  const body = el('div', 'body')
  const details = el('details', '', el('summary', '', el('span', '', title), count), body)
  details.open = true
  places.set(name, { count, body })
  return details
}
