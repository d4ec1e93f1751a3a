/** @module `vitrine('on', topic, callback)`: what happens, told to the page. */
import { core } from './core.ts'
import { known } from './known.ts'
import { onPage } from './when-page.ts'

/** What the page hears of an overlay: shown, used or closed. */
const isOfOverlay = (told: object) => 'campaignId' in told

/** What the visitor permits now. */
const permitted = () => ({
  measure: core.may('measure'),
  personalise: core.may('personalise'),
  message: core.may('message'),
})

/** Begins to tell. A topic that nobody knows is never told. */
export function on(topic: unknown, callback: (told?: unknown) => void): void {
  if (topic === 'ready') known().then(() => callback())
  if (topic === 'page') onPage(callback)
  if (topic === 'overlay') core.listeners.push((told) => isOfOverlay(told) && callback(told))
  if (topic === 'consent') {
    let told = ''
    // A choice in another tab is no event of this page, but something follows it.
    const tell = () => {
      const before = told
      told = core.stringify(permitted())
      if (told !== before) callback(permitted())
    }
    tell()
    core.listeners.push(tell)
  }
  if (topic === 'event')
    core.listeners.push(({ event }) => {
      if (event) callback({ name: event.name, params: event.params })
    })
}
