/** @module What stands in the overlays of a page, read through their shadow roots. */
import type { Page } from 'playwright-core'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Boxes of the panels that are drawn, in order of appearance. */
export const boxes = (page: Page): Promise<Box[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('vitrine-overlay')].flatMap((host) =>
      [...(host.shadowRoot?.querySelectorAll('.panel') ?? [])].map((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect()
        return { left, top, right, bottom }
      }),
    ),
  )

/** All text that a visitor reads, with single spaces. */
export const textOf = async (page: Page): Promise<string> =>
  (await page.locator('.panel').allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim()

/** The focused element inside the overlay by its label or text, else by its id. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement
    if (inside?.matches('.scroll')) return 'the dialog'
    if (inside) return inside.getAttribute('aria-label') ?? inside.textContent ?? ''
    return `#${document.activeElement?.id}`
  })
