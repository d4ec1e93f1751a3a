/** @module Draws a draft as a visitor would see it, and tells nobody but the panel how it went. */
import type { OverlayHandle, OverlayOptions, PrepareOverlay, ShowOverlay } from '../../../contract/overlay-host.ts'
import type { PreviewAnswer } from '../../../contract/preview.ts'
import type { Core } from '../../core.ts'
import type { StartSlots } from '../../show/slots/index.ts'
import { sampleState } from './sample-state.ts'

const ENDS = {
  accepted: 'It was closed by its button.',
  dismissed: 'It was closed.',
  expired: 'It is over, or there is nothing true to put into it here, such as the products of a cart.',
}

/** `tell` says in the panel how it is. */
export interface Life {
  tell: (life: string) => void
  onShown: () => void
  onEnd: () => void
}

/** Whatever its triggers and caps say. Rejects where a part of the script cannot be had. */
export async function openDraft(
  core: Core,
  { overlay, sample, language }: PreviewAnswer,
  { tell, onShown, onEnd }: Life,
): Promise<OverlayHandle> {
  const { layout, slot, content } = overlay!
  const { showOverlay, prepare } = await core.load<{ showOverlay: ShowOverlay; prepare: PrepareOverlay }>('overlay')
  await prepare(content)
  const elapsed = () => performance.now()
  const at = elapsed()
  const draw = (place: OverlayOptions['place']) =>
    showOverlay({
      ...{ overlay: overlay!, place, elapsed, offeredAt: at },
      ...sampleState(content, core.now()),
      cart: core.cart() ?? null,
      theme: core.settings.theme,
      words: core.settings.words,
      language: language ?? core.page()?.language,
      claim: async () => ({ ...sample, at }),
      submit: async () => null,
      onAnswer: () => {},
      onProof: () => {},
      onProducts: () => {},
      onShown: () => {
        tell('It is on the screen.')
        onShown()
      },
      onSelect: (href) => tell(href ? `Its button leads to ${href}.` : 'Its button was used.'),
      onClosed: (reason) => {
        tell(ENDS[reason])
        onEnd()
      },
    })
  if (layout !== 'inline' || !slot) return draw(null)

  const { start } = await core.load<{ start: StartSlots }>('slots')
  let handle: OverlayHandle | undefined
  tell('It stands in the page as soon as its slot is there.')
  const onPlace = (place: HTMLElement) => {
    handle = draw(place)
  }
  const leave = start(core)({ slot, nth: 0, onPlace, onEmpty: undefined })
  return {
    update: (state) => handle?.update(state),
    close: (why) => {
      handle?.close(why)
      leave()
    },
  }
}
