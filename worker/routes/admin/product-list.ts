/** @module /v1/products: the catalogue by name, one product with its history, and one off the shelf. */
import { Hono } from 'hono'
import type { ListedProducts, ProductHistory } from '../../../contract/catalogue/listed-product.ts'
import { tellCatalogueChanged } from '../../jobs/tell-catalogue-changed.ts'
import { listProducts, readProduct } from '../../store/list-products.ts'
import { listAliases } from '../../store/product-aliases.ts'
import { listStates } from '../../store/product-history.ts'
import { takeOffShelf } from '../../store/remove-missing.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'

const USUAL = 50
const MOST = 200
const LONGEST_SEARCH = 200
/** Of one product, for the screen. */
const MOST_STATES = 2000
const MOST_IDS = 1000

const NOT_THERE = { detail: 'There is no product with this id in the catalogue.' }

export const productList = new Hono<AppEnv>()
  .get('/', async (c) => {
    const { search = '', after = null, limit = String(USUAL), removed = 'false' } = c.req.query()
    const count = Number(limit)
    if (!Number.isInteger(count) || count < 1 || count > MOST)
      return requestInvalid(c, [{ field: 'limit', message: `needs a whole number from 1 to ${MOST}` }])
    if (search.length > LONGEST_SEARCH)
      return requestInvalid(c, [{ field: 'search', message: `has more than ${LONGEST_SEARCH} characters` }])
    const wanted = { search, after, limit: count + 1, shelf: removed === 'true' ? ('off' as const) : ('on' as const) }
    const { products, total } = await listProducts(c.env.DB, wanted)
    const page = products.slice(0, count)
    const next = products.length > count ? (page.at(-1)?.productId ?? null) : null
    return c.json<ListedProducts>({ products: page, total, next })
  })

  .get('/:id', async (c) => {
    const productId = c.req.param('id')
    const [product, aliases, history] = await Promise.all([
      readProduct(c.env.DB, productId),
      listAliases(c.env.DB, productId, MOST_IDS),
      listStates(c.env.DB, productId, MOST_STATES),
    ])
    return product ? c.json<ProductHistory>({ product, aliases, history }) : problem(c, 'not_found', NOT_THERE)
  })

  .delete('/:id', async (c) => {
    if (!(await takeOffShelf(c.env.DB, c.req.param('id'), Date.now()))) return problem(c, 'not_found', NOT_THERE)
    await tellCatalogueChanged(c.env)
    return c.body(null, 204)
  })
