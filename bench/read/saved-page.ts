/** @module Saved pages of shops, with what a reader must find on them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What `expected.json` says of a product. Lists are alternatives; null means that nothing may be read. */
export interface ExpectedProduct {
  id: readonly string[] | null
  sku: readonly string[] | null
  name: string | null
  /** Decimal, in the shown currency. */
  price: number | null
  price_also_accepted?: readonly number[]
  currency: string | null
  availability: string | null
  image_contains: string | null
}

export interface SavedPage {
  name: string
  html: string
  /** Where it was saved; a made-up address where nobody knows. */
  url: string
  pageType: string
  /** Null on a page without a product of its own. */
  product: ExpectedProduct | null
}

/** Reads all folders `NAME/page.html[.gz]` with their `expected.json`, by name. Throws when there is none. */
export async function readSavedPages(folder: string): Promise<SavedPage[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const pages = await Promise.all(names.sort().map((name) => readSavedPage(join(folder, name), name)))
  if (pages.length === 0) throw new Error(`There is no folder with a page.html and an expected.json in ${folder}.`)
  return pages
}

async function readSavedPage(folder: string, name: string): Promise<SavedPage> {
  const [html, json] = await Promise.all([readHtml(folder), readFile(join(folder, 'expected.json'), 'utf8')])
  const expected = JSON.parse(json) as { source_url?: string; page_type: string; product?: ExpectedProduct | null }
  return {
    name,
    html,
    url: expected.source_url || `https://shop.example/${name}`,
    pageType: expected.page_type,
    product: expected.product ?? null,
  }
}

/** The page's text; its bytes are taken as UTF-8, as these sets store them. */
async function readHtml(folder: string): Promise<string> {
  const packed = await readFile(join(folder, 'page.html.gz')).catch(() => null)
  return packed ? gunzipSync(packed).toString('utf8') : readFile(join(folder, 'page.html'), 'utf8')
}
