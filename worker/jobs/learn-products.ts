/** @module Looks up products that visitors saw on the shop's pages, and believes what the pages say themselves. */
import type { ProductSource } from '../../contract/catalogue/listed-product.ts'
import type { Product } from '../../contract/product.ts'
import { fetchPage } from '../channels/fetch-page.ts'
import { isOfShop } from '../core/catalogue/is-of-shop.ts'
import type { Judgement, SeenPage } from '../core/catalogue/judge-page.ts'
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
const SOURCE: ProductSource = 'page'

/** Says what a page says (core/catalogue/judge-page.ts). */
type JudgePage = (html: string, seen: SeenPage) => Judgement

/** What decides about one of them. */
interface Shop {
  judge: JudgePage
  origins: readonly string[]
  currency: string
  own: readonly string[]
}

/**
 * One round: up to six pages, each product's at most once a day, 5 s at most. Never throws: what is stored by then stays
 * stored, and what was not looked up waits. Returns whether as many as may be were looked up, so that more may wait.
 */
export async function learnProducts(env: Env, judge: JudgePage): Promise<boolean> {
  try {
    return (await lookUp(env, judge, Date.now())) === AT_ONCE
  } catch (error) {
    console.error('products seen on pages could not be looked up', error)
    return false
  }
}

async function lookUp(env: Env, judge: JudgePage, now: number): Promise<number> {
  const due = await listDueSightings(env.DB, now, AT_ONCE)
  if (due.length === 0) return 0
  const settings = await selectShopLocale(env.DB).all()
  const own = env.PUBLIC_URL === undefined ? [] : [env.PUBLIC_URL]
  const shop = { judge, origins: toOrigins(settings), currency: toShopLocale(settings).currency, own }
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

async function verdict(sighting: Sighting, joined: readonly Product[], shop: Shop): Promise<Verdict> {
  const pageUrl = addressOf(sighting, joined, shop)
  if (pageUrl === null) return { state: 'refuted', detail: 'Its page is on none of the shop’s origins.' }
  const page = await fetchPage({ url: pageUrl, origins: shop.origins, own: shop.own })
  if ('trouble' in page) return { state: page.isDown ? 'unreachable' : 'refuted', detail: page.trouble }
  const judgement = shop.judge(page.html, { sighting, pageUrl, currency: shop.currency })
  return 'refusal' in judgement ? { state: 'refuted', detail: judgement.refusal } : judgement
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
  if (answer.product !== null) {
    const { refused } = await storeProducts(db, [answer.product], { source: SOURCE, now })
    return refused[0] ? { state: 'refuted', detail: refused[0].reason } : { state: 'confirmed', detail: '' }
  }
  if (joins !== null && (await joinId(db, { alias, productId: joins }))) return { state: 'confirmed', detail: '' }
  return { state: 'refuted', detail: 'The id is another product’s by now.' }
}
