/** @module GET /v1/products/:id/proofs: what may be said about a product now, and every number that was told of it. */
import { Hono } from 'hono'
import type { ProductProofs } from '../../../contract/proofs.ts'
import { readOwnId } from '../../store/read-own-id.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'

export const productProofs = new Hono<AppEnv>().get('/', async (c) => {
  const productId = c.req.param('id') ?? ''
  if (productId === '' || productId.length > 128)
    return requestInvalid(c, [{ field: 'id', message: 'needs 1 to 128 characters' }])
  const proofs = await c.env.LIVE_VIEWERS.getByName(await readOwnId(c.env.DB, productId)).proofs()
  return c.json<ProductProofs>({ productId, ...proofs })
})
