/** @module Writes the demo shop as a static site. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { demoProducts, SHELVES } from './catalogue.ts'
import { home } from './page/home.ts'
import { list } from './page/list.ts'
import { plainPages } from './page/plain-pages.ts'
import { product } from './page/product.ts'

/** How many neighbours of its shelf a product page shows. */
const BESIDE = 4

/** Writes all pages, pictures, the style sheet and the shop's own script into `outDir`, which is served as `/shop`. */
export async function buildDemo(outDir: string): Promise<void> {
  const products = demoProducts()
  const files: Record<string, string> = { 'index.html': home(products) }
  for (const [path, text] of Object.entries(plainPages())) files[`${path}index.html`] = text
  for (const shelf of SHELVES) {
    const own = products.filter((each) => each.categorySlug === shelf.slug)
    files[`c/${shelf.slug}/index.html`] = list(shelf, own)
    for (const [index, item] of own.entries()) {
      const beside = [...own.slice(index + 1), ...own.slice(0, index)].slice(0, BESIDE)
      files[`p/${item.slug}/index.html`] = product(item, beside)
      files[`img/${item.slug}.svg`] = item.picture
    }
  }
  // What the search page looks through.
  files['catalogue.json'] = JSON.stringify(
    products.map(({ productId: id, name, brand, category, priceMinor, url, imageUrl, description }) => ({
      id,
      name,
      brand,
      category,
      price: priceMinor / 100,
      url,
      image: imageUrl,
      text: description,
    })),
  )
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(`${outDir}/${path}`), { recursive: true })
    await writeFile(`${outDir}/${path}`, text)
  }
  await cp('demo/shop/shop.css', `${outDir}/shop.css`)
  await build({
    entryPoints: ['demo/shop/shop.ts'],
    outfile: `${outDir}/shop.js`,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
  })
}
