/** @module Entry of the part that shows what the script sees (`?vitrine=debug`). It keeps nothing and is never counted. */
import type { DebugAnswer } from '../../contract/debug.ts'
import type { Core } from '../core.ts'
import type { FullRead } from '../reader/model.ts'
import { core, useCore } from './core.ts'
import { drawConsent } from './draw-consent.ts'
import { drawOverlays, noteLife } from './draw-overlays.ts'
import { drawCart, drawFields, drawPage } from './draw-page.ts'
import { el } from './el.ts'
import { drawEvents, settle, take, waiting } from './event-log.ts'
import { drawPanel, type Fill, type Panel } from './panel.ts'
import type { StartPreview } from './preview/index.ts'
import { askWhy } from './reasons-answer.ts'

/** What the part exports as `start`; `key` as in the owner's link, empty where the address may name it. */
export type StartDebug = (core: Core, key: string) => void

/** What happens at once is sent and drawn together, ms; and how long until a Worker that did not answer is asked again. */
const GATHER_MS = 400
const AGAIN_MS = 5_000

export const start: StartDebug = (given, givenKey) => {
  useCore(given)
  const inAddress = keysOfAddress()
  const key = givenKey || (inAddress.key ?? '')
  const panel = drawPanel(!!inAddress.preview)
  const { fill } = panel
  if (inAddress.preview) {
    core.settings.isPreview = true
    void preview(inAddress.preview, panel)
  }
  let answer: DebugAnswer | null = null
  let source: string | undefined
  let isDue = false
  const soon = (ms: number) => {
    if (isDue) return
    isDue = true
    core.later(async () => {
      isDue = false
      const told = await askWhy(key, waiting())
      settle(told)
      if (told && typeof told === 'object') answer = told
      else if (core.page()) soon(AGAIN_MS)
      await draw(fill, answer, source)
    }, ms)
  }
  core.listeners.push(
    core.guard((told) => {
      noteLife(told)
      if (!told.event) return
      take(told.event)
      if (told.event.name === 'consent_update') source = (told.event.params as { source?: string }).source
      soon(GATHER_MS)
    }),
  )
  void draw(fill, null, undefined)
  soon(GATHER_MS)
}

async function draw(fill: Fill, answer: DebugAnswer | null, source: string | undefined): Promise<void> {
  drawPage(fill)
  drawCart(fill)
  drawConsent(fill, source)
  drawEvents(fill)
  drawOverlays(fill, answer, await core.transact(({ quietUntil }) => ({ ...quietUntil })))
  drawFields(fill, core.page() ? await explained() : null)
}

const explained = (): Promise<FullRead | null> => core.explain().catch(() => null)

/** Where the part cannot be had, the panel says so. */
async function preview(key: string, panel: Panel): Promise<void> {
  try {
    const { start } = await core.load<{ start: StartPreview }>('preview')
    start(core, key, panel)
  } catch {
    panel.fill('preview', '', el('p', 'note', 'The part that shows previews cannot be loaded.'))
  }
}

/** Keys stand in the fragment, which no server sees; they leave the address bar at once (safety rule 34). */
function keysOfAddress(): { key?: string; preview?: string } {
  const found = [...location.hash.matchAll(KEYS)]
  if (found.length > 0) {
    const rest = location.hash.replace(KEYS, '').replace(/^[#&]/, '')
    history.replaceState(history.state, '', location.href.replace(/#.*/s, '') + (rest && `#${rest}`))
  }
  return Object.fromEntries(found.map(([, name, key]) => [name, key]))
}

const KEYS = /[#&]?vitrine-(key|preview)=([0-9a-f]{32})/g
