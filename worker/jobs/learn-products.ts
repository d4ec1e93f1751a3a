/** @module Looks up products that visitors saw on the shop's pages, and believes what the pages say themselves. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { fetchPage } from '../channels/fetch-page.ts'
import { confirmedProduct } from '../core/catalogue/confirmed-product.ts'
import { isOfShop } from '../core/catalogue/is-of-shop.ts'
import { isOwnId } from '../core/catalogue/is-own-id.ts'
import type { Sighting } from '../core/catalogue/sightings.ts'
import type { Env } from '../env.ts'
import { listDueSightings, putOutcomes, type SightingOutcome } from '../store/due-sightings.ts'
import { joinId } from '../store/join-ids.ts'
import { readProducts } from '../store/products.ts'
import { selectShopLocale, toOrigins, toShopLocale } from '../store/shop-locale.ts'
import { storeProducts } from '../store/store-products.ts'
import { tellCatalogueChanged } from './tell-catalogue-changed.ts'

/** Pages fetched at once. Source: a Worker has six connections at a time. */
const AT_ONCE = 6
/** Rounds of one night, for what no visit brought up again. Source: 50 fetches an invocation on the free plan. */
const NIGHT_ROUNDS = 5

const SOURCE: ProductSource = 'page'

/** What decides about one of them. */
interface Shop {
  origins: readonly string[]
  currency: string
  own: readonly string[]
}

/**
 * One round: up to six pages, each product's at most once a day, 5 s at most. Outside of any transaction and never throws:
 * what is stored by then stays stored, and what was not looked up waits. Returns how many were looked up.
 */
export async function learnProducts(env: Env): Promise<number> {
  try {
    return await lookUp(env, Date.now())
  } catch (error) {
    console.error('products seen on pages could not be looked up', error)
    return 0
  }
}

/** By night: what waits although nobody came by again. */
export async function learnWaiting(env: Env): Promise<void> {
  for (let round = 0; round < NIGHT_ROUNDS; round++) if ((await learnProducts(env)) === 0) return
}

async function lookUp(env: Env, now: number): Promise<number> {
  const due = await listDueSightings(env.DB, now, AT_ONCE)
  if (due.length === 0) return 0
  const settings = await selectShopLocale(env.DB).all()
  const own = env.PUBLIC_URL === undefined ? [] : [env.PUBLIC_URL]
  const shop = { origins: toOrigins(settings), currency: toShopLocale(settings).currency, own }
  const joined = await readProducts(
    env.DB,
    due.flatMap(({ joins }) => joins ?? []),
  )
  const answers = await Promise.all(due.map((sighting) => verdict(sighting, joined, shop)))
  const outcomes: SightingOutcome[] = []
  for (const [n, { productId, joins }] of due.entries()) {
    const answer = answers[n]
    if (answer === undefined) continue
    outcomes.push({ productId, ...(await keep(env.DB, answer, { alias: productId, joins, now })) })
  }
  await putOutcomes(env.DB, outcomes, now).run()
  if (outcomes.some(({ state }) => state === 'confirmed')) await tellCatalogueChanged(env)
  return due.length
}

type Verdict = { product: Product | null } | Pick<SightingOutcome, 'state' | 'detail'>

/** `product` null: the page is that of a product in the catalogue, and calls it by this id, too. */
async function verdict(sighting: Sighting, joined: readonly Product[], shop: Shop): Promise<Verdict> {
  const { productId, told, joins } = sighting
  const pageUrl = addressOf(sighting, joined, shop)
  if (pageUrl === null) return { state: 'refuted', detail: 'Its page is on none of the shop’s origins.' }
  const page = await fetchPage({ url: pageUrl, origins: shop.origins, own: shop.own })
  if ('trouble' in page) return { state: page.isDown ? 'unreachable' : 'refuted', detail: page.trouble }
  if (joins !== null)
    return isOwnId(page.html, productId)
      ? { product: null }
      : { state: 'refuted', detail: `The page of the product “${joins}” does not call it by this id.` }
  const product = confirmedProduct(page.html, { told, pageUrl, currency: shop.currency })
  return 'refusal' in product ? { state: 'refuted', detail: product.refusal } : { product }
}

/** The page that the owner told of, where the product is in the catalogue; else the one that was seen. Null: neither may. */
function addressOf({ joins, pageUrl }: Sighting, joined: readonly Product[], { origins }: Shop): string | null {
  const url = joins === null ? null : (joined.find(({ productId }) => productId === joins)?.url ?? null)
  if (url !== null && URL.canParse(url)) return url
  return isOfShop(pageUrl, origins) ? pageUrl : null
}

/** Stores what is believed. */
async function keep(
  db: D1Database,
  answer: Verdict,
  { alias, joins, now }: { alias: string; joins: string | null; now: number },
): Promise<Pick<SightingOutcome, 'state' | 'detail'>> {
  if ('state' in answer) return answer
  if (answer.product !== null) await storeProducts(db, [answer.product], { source: SOURCE, now })
  else if (joins === null || !(await joinId(db, { alias, productId: joins })))
    return { state: 'refuted', detail: 'The id is another product’s by now.' }
  return { state: 'confirmed', detail: '' }
}
