/** @module Pictures of mails, as telephones and desks show them, in light and in dark. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { demoProducts } from '../../demo/catalogue.ts'
import type { DrawnMail } from './draw-mails.ts'
import { SHOP_URL } from './sample-person.ts'

/** CSS pixels: a telephone, and a mail program on a desk. */
export const WIDTHS = [360, 700]
export const SCHEMES = ['light', 'dark'] as const

/** Writes NAME-WIDTH-SCHEME.png; returns how many. */
export async function takeMailShots(browser: Browser, folder: string, mails: readonly DrawnMail[]): Promise<number> {
  let taken = 0
  for (const colorScheme of SCHEMES)
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      await servePictures(page)
      for (const { name, html } of mails) {
        await page.setContent(html, { waitUntil: 'load' })
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true })
        taken++
      }
      await page.close()
    }
  return taken
}

/** The pictures of the demo shop, under the address that the samples name; nothing else is fetched. */
export async function servePictures(page: Page): Promise<void> {
  const pictures = new Map(demoProducts().map(({ imageUrl, picture }) => [`${SHOP_URL}${imageUrl}`, picture]))
  await page.route('**/*', (route) => {
    const body = pictures.get(route.request().url())
    return body ? route.fulfill({ contentType: 'image/svg+xml', body }) : route.abort()
  })
}
