/** @module The page that is open, as soon as it was read. */
import type { Page } from '../../contract/page.ts'
import { core } from './core.ts'

/** Calls for the page that is open, and for each that follows. */
export function onPage(work: (page: Page) => void): void {
  const page = core.page()
  if (page) work(page)
  core.listeners.push(({ event }) => {
    if (event?.name === 'page_view') work((event.params as { page: Page }).page)
  })
}

/** The page that is open; waits for the first one to be read. */
export const whenPage = async (): Promise<Page> => core.page() ?? new Promise<Page>(onPage)
