/** @module The page of the preview: draws what the editor sends with the very chunk that shops' pages load. */
import type { PrepareOverlay, ShowOverlay } from '../../contract/overlay-host.ts'
import { drawing } from './drawing.ts'
import type { PreviewAnswer, PreviewMessage } from './preview-message.ts'
import { setQuiet } from './quiet.ts'
import { dressPage } from './shop-page.ts'

/** Written into the page by the build: the folder of the parts, `/c/…/`. */
const folder = document.querySelector<HTMLMetaElement>('meta[name="vitrine-parts"]')?.content ?? '/c/'

const answer = (message: PreviewAnswer) => parent.postMessage(message, location.origin)

const chunk: Promise<{ showOverlay: ShowOverlay; prepare: PrepareOverlay }> = import(`${folder}overlay.js`)

const draw = drawing(chunk)

/** Only from the dashboard around us: same origin, and our own parent. */
function isOurs(event: MessageEvent): event is MessageEvent<PreviewMessage> {
  return event.origin === location.origin && event.source === parent && event.data?.kind === 'vitrine-preview'
}

addEventListener('message', async (event) => {
  if (!isOurs(event)) return
  setQuiet(event.data.isQuiet)
  dressPage(event.data)
  try {
    await draw(event.data)
    answer({ kind: 'vitrine-preview-drawn', trouble: null })
  } catch {
    answer({ kind: 'vitrine-preview-drawn', trouble: 'It could not be drawn.' })
  }
})

answer({ kind: 'vitrine-preview-ready' })
