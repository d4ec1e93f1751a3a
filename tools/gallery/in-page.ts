/** @module What runs in a page of the gallery: it draws the sample it is asked for with the real chunk. */
import type {
  OverlayHandle,
  OverlayOptions,
  OverlayState,
  PrepareOverlay,
  ShowOverlay,
} from '../../contract/overlay-host.ts'
import type { Theme } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Sample } from './samples.ts'

/** What the server wrote into the page. */
export interface Given {
  /** Path of the chunk. */
  chunk: string
  styles: string
  theme: Theme
  language: string
  words: OverlayOptions['words']
  state: OverlayState
  samples: Record<string, Sample & { tab: string }>
}

/** What tests and pictures ask of the page. */
export interface GalleryPage {
  /** Draws it in place of the one before; comes back once it is seen. */
  show: (view: string, sample: string, more?: Partial<Overlay>) => Promise<void>
  close: () => void
  /** How much the page was shifted since then, by the browser's own measure. */
  shift: number
  /** What the page's policy has refused since it was loaded. */
  refused: string[]
  /** What was told since it was drawn: `shown`, `closed REASON`. */
  told: string[]
}

const given: Given = JSON.parse(document.querySelector('#given')?.textContent ?? '')
const sheet = new CSSStyleSheet()
sheet.replaceSync(given.styles)
document.adoptedStyleSheets = [sheet]

const { prepare, showOverlay } = (await import(given.chunk)) as { prepare: PrepareOverlay; showOverlay: ShowOverlay }
const gallery: GalleryPage = { show, close, told: [], shift: 0, refused: [] }
const { told } = gallery
let handle: OverlayHandle | undefined

const until = async (isDone: () => boolean): Promise<void> => {
  while (!isDone()) await new Promise((resolve) => requestAnimationFrame(resolve))
}

const root = () => document.querySelector('vitrine-overlay')?.shadowRoot

function overlayOf(view: string, sample: Sample & { tab: string }): Overlay {
  const layout = (view === 'teaser_open' ? 'teaser' : view) as Overlay['layout']
  return {
    ...{ campaignId: 'gallery', version: 1, layout, content: sample.content, triggers: [], triggerMatch: 'any' },
    position:
      layout === 'slide_in' ? 'bottom_right' : layout === 'bar' || layout === 'modal' ? 'bottom' : 'bottom_left',
    ...(layout === 'teaser' && { tab: sample.tab }),
    ...{ interrupting: false, staySeconds: 0, quietDaysAfterClose: 5, quietDaysAfterShow: 0 },
    ...{ stopAfterConversion: true, goal: 'click' },
  }
}

function optionsOf(view: string, sample: Sample & { tab: string }): OverlayOptions {
  const { theme, state } = given
  // Browsers part words by the rules of the page's language.
  const language = sample.language ?? given.language
  document.documentElement.lang = language
  const elapsed = () => performance.now()
  return {
    ...{ ...state, ...sample.state, theme, language, elapsed, offeredAt: elapsed(), words: given.words },
    overlay: overlayOf(view, sample),
    place: view === 'inline' ? document.querySelector('#place') : null,
    claim: async () => (sample.claim ? { ...sample.claim, at: elapsed() } : null),
    submit: async () => null,
    onAnswer: () => {},
    onProof: () => {},
    onProducts: () => {},
    onShown: () => told.push('shown'),
    onSelect: () => {},
    onClosed: (reason) => told.push(`closed ${reason}`),
  }
}

async function show(view: string, name: string, more?: Partial<Overlay>): Promise<void> {
  close()
  const sample = given.samples[name]
  if (!sample) throw new Error(`There is no sample ${name}.`)
  await prepare(sample.content)
  const options = optionsOf(view, sample)
  Object.assign(options.overlay, more)
  document.querySelector<HTMLElement>('#place')!.hidden = view !== 'inline'
  await painted()
  shifts.takeRecords()
  gallery.shift = 0
  handle = showOverlay(options)
  await until(() => told.length > 0 || (view.startsWith('teaser') && !!root()?.querySelector('.tab')))
  if (view === 'teaser_open') {
    const tab = root()?.querySelector<HTMLElement>('.words')
    tab?.focus()
    tab?.click()
    await until(() => told.length > 0)
  }
}

function close(): void {
  handle?.close('expired')
  handle = undefined
  told.length = 0
}

/** Two frames: what was changed has been laid out and shown. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
const shifts = new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) gallery.shift += (entry as unknown as { value: number }).value
})
shifts.observe({ type: 'layout-shift' })
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  gallery.refused.push(`${violatedDirective} ${blockedURI}`),
)
Object.assign(globalThis, { gallery })
const asked = new URLSearchParams(location.search)
const view = asked.get('view')
if (view) await show(view, asked.get('sample') ?? 'whole')
document.documentElement.dataset.ready = ''
