/** @module Pictures of products: the shelf, one product, feeds and imports. */
import type { Page } from 'playwright-core'
import { watched } from './products-data.ts'
import type { Shot } from './shot.ts'

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Chooses a file and imports it. */
async function upload(page: Page, name: string) {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from('id,title\n1,Tea\n') })
  await page.getByRole('button', { name: 'Import it' }).waitFor()
}

export const PRODUCT_SHOTS: Shot[] = [
  { name: 'products', hash: '#/products', mood: 'full' },
  {
    name: 'products-found',
    hash: '#/products',
    mood: 'full',
    act: async (page) => {
      await page.getByLabel('Search products').fill('pot')
      await page.clock.runFor(500)
      await page.getByText('by “pot”').waitFor()
      await openAll(page)
    },
  },
  { name: 'products-first', hash: '#/products', mood: 'empty' },
  { name: 'products-broken', hash: '#/products', mood: 'broken' },
  { name: 'product', hash: `#/products/${watched.productId}`, mood: 'full' },
  {
    name: 'product-open',
    hash: `#/products/${watched.productId}`,
    mood: 'full',
    act: async (page) => {
      await openAll(page)
      await page.getByRole('button', { name: 'Take it off the shelf' }).click()
    },
  },
  { name: 'product-gone', hash: '#/products/gone', mood: 'full' },
  { name: 'catalogue', hash: '#/catalogue', mood: 'full' },
  {
    name: 'catalogue-open',
    hash: '#/catalogue',
    mood: 'full',
    act: async (page) => {
      await page.getByText('14 rows to mend: see').click()
      await page.getByRole('button', { name: 'Download the list' }).waitFor()
      await page.getByRole('button', { name: 'Delete the feed “Outlet”' }).click()
      await page.locator('.import-history details').last().locator('summary').click()
    },
  },
  {
    name: 'catalogue-new',
    hash: '#/catalogue',
    mood: 'full',
    act: async (page) => {
      await page.getByRole('button', { name: 'Add a feed' }).click()
      await page.getByRole('textbox', { name: 'Address' }).fill('not an address')
      await page.getByText('Form and currency').first().click()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Not saved').waitFor()
      await upload(page, 'spring.csv')
    },
  },
  {
    name: 'catalogue-uploaded',
    hash: '#/catalogue',
    mood: 'full',
    act: async (page) => {
      await upload(page, 'spring.csv')
      await page.getByRole('button', { name: 'Import it' }).click()
      await page.locator('.upload-card').getByText('4,812 products').waitFor()
    },
  },
  {
    name: 'catalogue-missing',
    hash: '#/catalogue',
    mood: 'empty',
    act: async (page) => {
      await upload(page, 'half.csv')
      await page.getByRole('button', { name: 'Import it' }).click()
      await page.getByText('They are gone').waitFor()
    },
  },
  { name: 'catalogue-first', hash: '#/catalogue', mood: 'empty' },
]
