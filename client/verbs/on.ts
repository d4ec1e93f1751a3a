/** @module `vitrine('on', topic, callback)`: what happens, told to the page. */
import { core } from './core.ts'
import { known } from './known.ts'
import { onPage } from './when-page.ts'

/** What the page hears of an overlay: shown, used or closed. */
const isOfOverlay = (told: object) => 'campaignId' in told

/** Begins to tell. A topic that nobody knows is never told. */
export function on(topic: unknown, callback: (told?: unknown) => void): void {
  if (topic === 'ready') known().then(() => callback())
  if (topic === 'page') onPage(callback)
  if (topic === 'overlay') core.listeners.push((told) => isOfOverlay(told) && callback(told))
  if (topic === 'event')
    core.listeners.push(({ event }) => {
      if (event) callback({ name: event.name, params: event.params })
    })
}
