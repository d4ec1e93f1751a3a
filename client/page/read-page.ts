/** @module Reads the page that is open: its type, its product, where the visitor came from. */
import type { Item } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { PlatformRead } from '../adapter-host.ts'
import { adapter, platform } from '../platform.ts'
import { settings } from '../settings.ts'
import { readFully } from './full-reader.ts'
import { readJsonLd } from './json-ld.ts'
import { pageType } from './page-type.ts'
import { isPrivate, scrubUrl } from './scrub-url.ts'
import { text, toItem } from './to-item.ts'

/** What is known before the page is read. */
export interface ReadRequest {
  /** The product that the data layer named for this page. */
  said?: Partial<Item>
  /** The head still describes another page, as single-page shops leave it. */
  isStale?: boolean
  /** The same page as before, after the visitor may have chosen another variant. */
  isReread?: boolean
}

/** The page, and what the visitor searched for. */
export type PageRead = [page: Page, term: string | undefined]

/** The page's JSON-LD, block by block. */
export const linkedData = (): string[] =>
  [...document.querySelectorAll('[type*=ld]')].map((script) => script.textContent!)

/**
 * Reads it by what is quickly read; where that leaves a doubt, the full reader is asked. Without `mayAsk`, as when the
 * page is about to go, the quick read must do.
 */
export function readPage(request: ReadRequest): Promise<PageRead>
export function readPage(request: ReadRequest, mayAsk: false): PageRead
export function readPage(request: ReadRequest, mayAsk = true): PageRead | Promise<PageRead> {
  const { href, pathname, search } = location
  const [linked, types] = readJsonLd(request.isStale ? [] : linkedData())
  const metas = request.isStale ? undefined : metaProduct()
  const told = platformRead()
  // The last goes first: carts and orders carry the ids of the platform, else of the data layer.
  const sources = [metas, linked, request.said, told?.product && toItem(told.product)]
  const { id, className } = document.body
  const words = `${pathname} ${id} ${className}`
  const type = told?.type ?? pageType({ words, types: types + meta('og:type'), hasProduct: sources.some(Boolean) })
  const product = Object.assign({}, ...sources) as Item
  // A price of 0 on a page is one that is not told.
  product.priceMinor ||= undefined
  product.currency ??= settings.currency
  const quick = { type, product: type === 'product' && product.productId ? product : undefined }
  const query = new URLSearchParams(search)
  const asked = (...names: string[]) =>
    names.map((name) => text(query.get(name), 120)).find((value, i) => value && !isPrivate(names[i]!, value))
  const finish = ({ type, product } = quick): PageRead => [
    {
      url: scrubUrl(href)!,
      type,
      title: text(document.title, 300),
      referrer: scrubUrl(document.referrer),
      language: text(document.documentElement.lang || navigator.language, 35),
      utm: { source: asked('utm_source'), medium: asked('utm_medium'), campaign: asked('utm_campaign') },
      product,
      platform,
    },
    type === 'search' ? asked('q', 's', 'query', 'search', 'keyword') : undefined,
  ]
  if (!mayAsk || (!request.isReread && isSure(type, sources))) return finish()
  return readFully({ ...request, platform: told, type }).then(finish, () => finish())
}

/** What the platform's adapter says; nothing where the shop is odd. */
function platformRead(): PlatformRead | undefined {
  try {
    return adapter?.read()
  } catch {
    return
  }
}

/** Where something like this stands, data that says in stock is not believed at once. */
const SOLD_OUT = '[class*=sold i],[class*=outofstock i],[class*=out-of-stock i],[class*=unavail i],form [type=submit][disabled]'

/** Nothing more to ask: the address says what page it is, or two sources name the same price of a product. */
function isSure(type: string, sources: readonly (Partial<Item> | undefined)[]): boolean {
  if (/cart|check|thank|search/.test(type)) return true
  const said = sources.flatMap((each) => each?.priceMinor || [])
  if (type !== 'product') return /home|list/.test(type) && !sources.some(Boolean)
  const isNamed = sources.some((each) => each?.availability && each.productId !== each.name)
  return said.length > 1 && new Set(said).size === 1 && isNamed && !document.querySelector(SOLD_OUT)
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
