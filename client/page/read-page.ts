/** @module Reads the page that is open: its type, its product, where the visitor came from. */
import type { Item } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { PlatformRead } from '../adapter-host.ts'
import { adapter, platform } from '../platform.ts'
import type { ReadRequest } from '../reader/model.ts'
import { settings } from '../settings.ts'
import { readFully } from './full-reader.ts'
import { isPrivate, scrubUrl } from './scrub-url.ts'
import { text } from './text.ts'
import { toItem } from './to-item.ts'

/** The page, and what the visitor searched for. */
export type PageRead = [page: Page, term: string | undefined]

/** What makes data doubtful that says in stock. */
const SOLD_OUT = '[class*=sold i],[class*=out i][class*=stock i],[class*=unavail i],[type=submit][disabled]'

/** The page's JSON-LD, all blocks of it. */
export const linkedData = (): string =>
  `${[...document.querySelectorAll('[type*=ld]')].map(({ textContent }) => textContent)}`

/**
 * Reads it by what the platform or the data layer told; where that leaves a doubt, the full reader is asked. Without
 * `mayAsk`, as when the page is about to go, what was told must do.
 */
export function readPage(request: ReadRequest): Promise<PageRead>
export function readPage(request: ReadRequest, mayAsk: false): PageRead
export function readPage(request: ReadRequest, mayAsk = true): PageRead | Promise<PageRead> {
  const { href, search } = location
  const told = platformRead()
  const known = { ...request.said, ...(told?.product && toItem(told.product)) } as Item
  const product = request.isStale || request.isReread ? undefined : agreed(known, linkedData())
  const quick = { type: told?.type ?? (known.productId ? 'product' : 'other'), product: product ?? known }
  if (mayAsk && !product && /product|other/.test(quick.type))
    return readFully({ ...request, platform: told }).then(finish, () => finish())
  return finish()

  function finish({ type, product }: { type: Page['type']; product?: Item } = quick): PageRead {
    const query = new URLSearchParams(search)
    const asked = (...names: string[]) =>
      names.map((name) => text(query.get(name), 120)).find((value, i) => value && !isPrivate(names[i]!, value))
    const page = {
      url: scrubUrl(href)!,
      type,
      title: text(document.title, 300),
      referrer: scrubUrl(document.referrer),
      language: text(document.documentElement.lang || navigator.language, 35),
      utm: { source: asked('utm_source'), medium: asked('utm_medium'), campaign: asked('utm_campaign') },
      product:
        type === 'product' && product?.productId
          ? { ...(product.priceMinor && { currency: settings.currency }), ...product }
          : undefined,
      platform,
    }
    return [page, type === 'search' ? asked('q', 's', 'query', 'search', 'keyword') : undefined]
  }
}

/** What the platform's adapter says; nothing where the shop is odd. */
function platformRead(): PlatformRead | undefined {
  try {
    return adapter?.read()
  } catch {
    return
  }
}

/**
 * The product that was told, where the page's one JSON-LD product has the same price and can be bought, and nothing on
 * the page says the contrary; undefined where there is a doubt.
 */
function agreed(known: Item, head: string): Item | undefined {
  const one = (key: string) => RegExp(`"${key}":\\s*"?([^",}]+)`, 'i').exec(head)?.[1]
  const { name, productId, priceMinor } = known
  const item = toItem({
    productId,
    sku: one('sku'),
    price: one('price'),
    currency: one('priceCurrency'),
    availability: one('availability'),
    imageUrl: document.querySelector<HTMLMetaElement>('[property="og:image"]')?.content,
  })
  const isOne = head.split('"Product"').length === 2 && item?.priceMinor === priceMinor && item?.imageUrl
  if (name && isOne && item?.availability === 'in_stock' && !document.querySelector(SOLD_OUT))
    return { ...item, ...known }
}
