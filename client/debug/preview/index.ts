/** @module Entry of the part that shows a draft on the page, to whoever opened it by the link of a preview (C12). */
import type { OverlayHandle } from '../../../contract/overlay-host.ts'
import type { PreviewAnswer } from '../../../contract/preview.ts'
import type { Core } from '../../core.ts'
import { askWorker } from '../ask-worker.ts'
import { el } from '../el.ts'
import type { Panel } from '../panel.ts'
import { notesOf } from './notes-of.ts'
import { openDraft } from './open-draft.ts'

/** What the part exports as `start`; `key` as in the link. */
export type StartPreview = (core: Core, key: string, panel: Panel) => void

const EXPIRED = 404

/** Opens the draft once by itself, when the page has been read, and then by the button. The panel makes way for it. */
export const start: StartPreview = (core, key, { fill, show: showPanel }) => {
  /** What was said on this page: merge fields may ask for it. */
  const said: object[] = []
  let handle: OverlayHandle | undefined
  let isFirst = true
  let asked = 0
  const draw = (count: string, ...lines: string[]) => {
    const button = el('button', '', 'Show it again')
    button.type = 'button'
    core.listen(button, 'click', () => show(true))
    fill('preview', count, button, ...lines.map((line) => el('p', 'note', line)))
  }
  const show = core.guard(async (mayOpen: boolean) => {
    const mine = ++asked
    const answer = (await askWorker(core, '/v1/preview', { key, events: said })) as PreviewAnswer | number | null
    // Another page, or another press of the button, has asked since.
    if (mine !== asked) return
    if (answer === EXPIRED) return fill('preview', 'over', el('p', 'note', OVER))
    if (!answer || typeof answer === 'number' || !answer.sample) return draw('', 'The Worker cannot be reached.')
    const tell = (life: string) => draw(answer.name, life, ...notesOf(answer))
    tell('')
    if (!mayOpen || !answer.overlay) return
    isFirst = false
    handle?.close('expired')
    const isInline = answer.overlay.layout === 'inline'
    handle = await openDraft(core, answer, {
      tell,
      onShown: () => isInline || showPanel(false),
      onEnd: () => showPanel(true),
    })
  })
  core.listeners.push(
    core.guard(({ event }) => {
      if (event?.name === 'user_properties') said.push(event)
      if (event?.name === 'page_view') show(isFirst)
    }),
  )
  draw('', 'The page is not read yet.')
}

const OVER = 'The link of this preview has expired. Make a new one in the dashboard.'
