/** @module GET /v1/live-viewers?product=ID: the WebSocket to the object that counts who looks at that product. */
import { Hono } from 'hono'
import { isbot } from 'isbot'
import { readOwnId } from '../store/read-own-id.ts'
import type { AppEnv } from './app-env.ts'
import { problem } from './problem.ts'

export const liveViewers = new Hono<AppEnv>().get('/', async (c) => {
  if (c.req.header('upgrade')?.toLowerCase() !== 'websocket')
    return problem(c, 'websocket_needed', { detail: 'Open this address as a WebSocket.' })
  const productId = c.req.query('product') ?? ''
  if (productId === '' || productId.length > 128)
    return problem(c, 'request_invalid', { detail: 'product: needs an id of 1 to 128 characters.' })
  // A machine is nobody who looks: it is not counted (safety rule 18).
  if (isbot(c.req.header('user-agent')))
    return problem(c, 'not_found', { detail: 'There is nothing for machines here.' })
  return c.env.LIVE_VIEWERS.getByName(await readOwnId(c.env.DB, productId)).fetch(c.req.raw)
})
