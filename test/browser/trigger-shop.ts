/** @module A shop whose campaigns are all held out: what fires is told at once, and nothing lies over the page. */
import type { Page } from 'playwright-core'
import type { Trigger } from '../../contract/campaign/trigger.ts'
import type { Overlay } from '../../contract/visit.ts'
import { barOverlay, type VisitedShop } from './visited-shop.ts'

/** Keeps what the page is told of, from the first moment on. */
export const EAR = `<script>
  window.vitrine = function () { (vitrine.q = vitrine.q || []).push(arguments) }
  window.heard = []
  vitrine('on', 'event', ({ name, params }) => heard.push([name, params.campaignId, params.trigger]))
</script>`

/** What a page was told: events by name, and of a campaign its id and the trigger. */
export interface Heard {
  heard: [name: string, campaignId?: string, trigger?: string][]
}

/** A page with that in its body, our tag behind it, and an ear for what the script tells. */
export const heardPage =
  (shop: VisitedShop, body = '', head = '') =>
  () => ({ html: shop.html(EAR + head, body + shop.tag) })

/** A campaign for each, with that as its id; each has a place of its own, so that all of them may fire. */
export const heldOut = (triggers: Record<string, Trigger | Trigger[]>, more: Partial<Overlay> = {}): Overlay[] =>
  Object.entries(triggers).map(([campaignId, trigger]) => ({
    ...barOverlay(),
    campaignId,
    position: campaignId as Overlay['position'],
    triggers: [trigger].flat(),
    isHeldOut: true,
    ...more,
  }))

/** Opens a page and waits until all of its triggers are armed. */
export async function openHeard(shop: VisitedShop, path = '/', page?: Page): Promise<Page> {
  const opened = page ?? (await shop.context.newPage())
  await armed(opened, () => opened.goto(shop.url(path)))
  return opened
}

/** Does what brings a page, and waits until the rarer triggers on it are armed too. */
export async function armed(page: Page, go: () => Promise<unknown>, turns = 4): Promise<void> {
  const [part] = await Promise.all([page.waitForRequest('**/c/*/triggers.js'), go()])
  // The same modules: once they are here, whoever asked for them before has them as well.
  await page.evaluate(
    (urls) => Promise.all(urls.map((url) => import(url))),
    [part.url(), part.url().replace('triggers', 'overlay')],
  )
  await barrier(page, turns)
}

/** Waits until what has begun is done: each step of it is a turn in the script's storage. */
export const barrier = (page: Page, turns = 4): Promise<void> =>
  page.evaluate(async (turns) => {
    for (let turn = 0; turn < turns; turn++)
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open('vitrine')
        opening.onerror = reject
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('kept', 'readwrite')
          transaction.objectStore('kept').get('state')
          transaction.oncomplete = () => {
            opening.result.close()
            resolve(0)
          }
        }
      })
  }, turns)

/** Campaigns of which this was told on the page that is open, in order. */
export async function heard(page: Page, event = 'holdout_exposure'): Promise<string[]> {
  await barrier(page)
  const all = await page.evaluate(() => (window as never as Heard).heard)
  return all.filter(([name]) => name === event).map(([, campaignId]) => campaignId!)
}
