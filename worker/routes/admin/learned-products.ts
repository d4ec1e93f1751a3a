/** @module GET /v1/products/learned: products that visitors saw on pages, and which of them could not be confirmed. */
import { Hono } from 'hono'
import type { LearnedProducts } from '../../../contract/catalogue/learned-products.ts'
import { selectShopLocale, toOrigins } from '../../store/shop-locale.ts'
import { listUnconfirmed } from '../../store/unconfirmed-products.ts'
import type { AppEnv } from '../app-env.ts'

const MOST = 100

export const learnedProducts = new Hono<AppEnv>().get('/', async (c) => {
  const { counts, unconfirmed } = await listUnconfirmed(c.env.DB, MOST)
  const { waiting = 0, confirmed = 0, refuted = 0, unreachable = 0, ambiguous = 0 } = counts
  const hasOrigins = toOrigins(await selectShopLocale(c.env.DB).all()).length > 0
  return c.json<LearnedProducts>({
    ...{ hasOrigins, waiting, confirmed, unconfirmed: refuted + unreachable + ambiguous },
    products: unconfirmed,
  })
})
