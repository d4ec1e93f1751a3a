/** @module Pictures of everything in the gallery. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { GalleryPage } from './in-page.ts'
import { LOOKS } from './looks.ts'
import { hasView, SAMPLE_NAMES, SIZES, VIEWS } from './views.ts'

type Window = typeof globalThis & { gallery: GalleryPage }

/** Writes LOOK-VIEW-SAMPLE-WIDTH.png for all whose name holds every one of the words; returns how many. */
export async function takeShots(browser: Browser, origin: string, folder: string, words: string[]): Promise<number> {
  await mkdir(folder, { recursive: true })
  let taken = 0
  for (const look of Object.keys(LOOKS))
    for (const viewport of SIZES) {
      const names = wantedShots(look, viewport.width, words)
      if (names.length === 0) continue
      const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
      await page.goto(`${origin}/shop/${look}`)
      await page.locator('html[data-ready]').waitFor()
      for (const { view, sample, name } of names) {
        await draw(page, view, sample)
        await page.screenshot({ path: join(folder, `${name}.png`) })
        taken++
      }
      await page.close()
    }
  return taken
}

function wantedShots(look: string, width: number, words: string[]) {
  return VIEWS.flatMap((view) =>
    SAMPLE_NAMES.filter((sample) => hasView(view, sample)).map((sample) => ({
      view,
      sample,
      name: `${look}-${view}-${sample}-${width}`,
    })),
  ).filter(({ name }) => words.every((word) => `-${name}-`.includes(`-${word}-`)))
}

/** Draws it and waits for its pictures. */
const draw = (page: Page, view: string, sample: string): Promise<void> =>
  page.evaluate(
    async ([view, sample]) => {
      await (globalThis as Window).gallery.show(view!, sample!)
      const images = [...(document.querySelector('vitrine-overlay')?.shadowRoot?.querySelectorAll('img') ?? [])]
      // One that waits to be looked at would never come below the window.
      for (const image of images) image.loading = 'eager'
      await Promise.all(images.map((image) => image.decode().catch(() => {})))
    },
    [view, sample],
  )
