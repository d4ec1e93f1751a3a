/** @module Reads the page that is open: its type, its product, where the visitor came from. */
import type { Item } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import { platform } from '../platform.ts'
import { readJsonLd } from './json-ld.ts'
import { pageType } from './page-type.ts'
import { isPrivate, scrubUrl } from './scrub-url.ts'
import { text, toItem } from './to-item.ts'

/** The page, and what the visitor searched for. */
export type PageRead = [page: Page, term: string | undefined]

/** What is known before the page is read. */
export interface ReadRequest {
  /** The product that the data layer named for this page. */
  said: Item | undefined
  /** The head still describes another page, as single-page shops leave it. */
  isStale: boolean
  /** The same page as before, after the visitor may have chosen another variant. */
  isReread: boolean
}

/** The page's JSON-LD, block by block. */
export const linkedData = (): string[] =>
  [...document.querySelectorAll('[type*=ld]')].map((script) => script.textContent!)

/**
 * `said`: the product that the data layer named for this page; it goes before what the page says of itself, because
 * carts and orders carry the same ids. `isStale`: the head still describes another page, as single-page shops leave it.
 * A price of 0 in the head means that there is none to tell.
 */
export async function readPage({ said, isStale }: ReadRequest): Promise<PageRead> {
  const { href, pathname, search } = location
  const [linked, types] = readJsonLd(isStale ? [] : linkedData())
  const metas = isStale ? undefined : metaProduct()
  const head = linked ?? metas
  const product = (said ?? head) && ({ ...metas, ...head, priceMinor: head?.priceMinor || undefined, ...said } as Item)
  const query = new URLSearchParams(search)
  const asked = (...names: string[]) =>
    names.map((name) => text(query.get(name), 120)).find((value, i) => value && !isPrivate(names[i]!, value))
  const term = asked('q', 's', 'query', 'search', 'keyword')
  const { id, className } = document.body
  const words = `${pathname} ${id} ${className}`
  const type = pageType({ words, types: types + meta('og:type'), hasProduct: !!product })
  const page = {
    url: scrubUrl(href)!,
    type,
    title: text(document.title, 300),
    referrer: scrubUrl(document.referrer),
    language: text(document.documentElement.lang || navigator.language, 35),
    utm: { source: asked('utm_source'), medium: asked('utm_medium'), campaign: asked('utm_campaign') },
    product: type === 'product' ? product : undefined,
    platform,
  }
  return [page, type === 'search' ? term : undefined]
}

/**
 * What the metas say of a product; undefined when they name neither a price nor the type. The paid price goes before
 * the former one; amounts without tax (`pretax_price`) are not read. A product without any id is known by its path.
 */
function metaProduct(): Item | undefined {
  const either = (name: string) => meta(`product:${name}`) ?? meta(`og:${name}`)
  const price = either('price:amount')
  if (!price && !/product/.test(meta('og:type')!)) return
  return toItem({
    productId: meta('product:retailer_item_id') ?? location.pathname,
    name: meta('og:title'),
    price: meta('product:sale_price:amount') ?? price,
    currency: either('price:currency'),
    availability: either('availability'),
    url: meta('og:url'),
    imageUrl: meta('og:image'),
  })
}

const meta = (name: string): string | undefined =>
  document.querySelector<HTMLMetaElement>(`[property="${name}"],[name="${name}"]`)?.content
