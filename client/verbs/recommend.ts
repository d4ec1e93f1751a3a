/** @module The part behind `vitrine('recommend', wish, callback)`: product cards for a place of the shop's own. */
import type { Cart } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { ProductCard, RecommendedProducts } from '../../contract/recommend/product-card.ts'
import type { Core } from '../core.ts'
import { REQUEST_TIMEOUT_MS, SESSION_GAP_MS } from '../limits.ts'
import { text } from '../page/text.ts'
import { core, useCore } from './core.ts'
import { whenPage } from './when-page.ts'

/** How many the Worker gives at most. As MOST_IN_SLOT of contract/recommend/strategy.ts. */
const MOST = 24
/** Products of the visit, and lines of the cart, that are told at most. Our policy: addresses are to stay short. */
const MOST_RECENT = 20
const MOST_LINES = 50
/** The slot that is asked for where none is named. As USUAL_SLOT there. */
const USUAL = 'product'

/** What the callback is told beside the cards. */
export interface RecommendedList {
  slotId: string
  title: string
  /** To be called when the visitor really sees them: it is recorded once. */
  shown: () => void
  /** To be called when one of them is followed, before the page is left. */
  selected: (productId: unknown) => void
}

type Callback = (cards: ProductCard[], list: RecommendedList) => void

/** What the part exports as `start`: calls back once, in any case. */
export type StartRecommend = (core: Core, wish: Record<string, unknown>, callback: Callback) => Promise<void>

/** With cards for the product named, or that of the page, and none at all where nothing can be had. */
export const start: StartRecommend = async (given, wish, callback) => {
  useCore(given)
  const page = await whenPage()
  const cart = core.cart() ?? null
  const product = text(wish.productId, 128) ?? page.product?.productId
  const query = queryOf({ wish, page, cart, product, recent: await recentOf(page) })
  const { slotId, title, products } = await asked(query, text(wish.slot, 63) ?? USUAL)
  callback(products, { slotId, title, ...tellers(slotId, products) })
}

/** Each product that was looked at in this visit, oldest first; kept only while it is permitted (client/storage.ts). */
function recentOf({ product }: Page): Promise<string[]> {
  return core.transact((state) => {
    const { at = 0, productIds = [] } = state.recent ?? {}
    const before = core.now() - at > SESSION_GAP_MS ? [] : productIds
    const next = [...before.filter((id) => id !== product?.productId), ...(product ? [product.productId] : [])]
    if (!core.may('personalise')) return []
    state.recent = { at: core.now(), productIds: next.slice(-MOST_RECENT) }
    return state.recent.productIds
  })
}

interface Asking {
  wish: Record<string, unknown>
  page: Page
  cart: Cart | null
  product: string | undefined
  recent: string[]
}

function queryOf({ wish, page, cart, product, recent }: Asking): string {
  const count = Math.round(Number(wish.count))
  const query = new URLSearchParams({ slot: text(wish.slot, 63) ?? USUAL, type: page.type })
  const add = (name: string, value: unknown) => value && query.set(name, `${value}`)
  add('count', count && Math.min(Math.max(count, 1), MOST))
  add('product', product)
  if (product === page.product?.productId) add('category', page.product?.category)
  add('language', page.language)
  for (const { productId } of cart?.items.slice(0, MOST_LINES) ?? []) query.append('cart', productId)
  if (cart?.currency === core.settings.currency) add('cartMinor', cart.valueMinor)
  for (const productId of recent) query.append('recent', productId)
  return `${query}`
}

async function asked(query: string, slotId: string): Promise<RecommendedProducts> {
  const none = { slotId, title: '', products: [] }
  try {
    const signal = AbortSignal.timeout?.(REQUEST_TIMEOUT_MS)
    const url = `${core.settings.endpoint}/v1/recommendations?${query}`
    // As a function of nobody: the browser's own refuses to be called on another object.
    const { fetch } = core
    const reply = await fetch(url, { signal, credentials: 'omit' })
    return reply.ok ? { ...none, ...(core.parse(await reply.text()) as RecommendedProducts) } : none
  } catch {
    return none
  }
}

/** The two events by which the shop's own drawing is measured like ours. Each once; nothing of an empty list. */
function tellers(slotId: string, cards: readonly ProductCard[]): Pick<RecommendedList, 'shown' | 'selected'> {
  const items = cards.map(({ productId, reason }) => ({ productId, reason }))
  const left = new Set(items)
  let isShown = items.length === 0
  const shown = () => {
    if (isShown) return
    isShown = true
    core.record('view_recommendations', { slotId, items })
  }
  const selected = (productId: unknown) => {
    const item = items.find((each) => each.productId === productId)
    if (!item || !left.delete(item)) return
    shown()
    core.record('select_item', { slotId, ...item })
  }
  return { shown: core.guard(shown), selected: core.guard(selected) }
}
