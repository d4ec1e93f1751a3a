/** @module A shop system that delivers webhooks to a running Worker, and what came of them. */
import assert from 'node:assert/strict'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { after } from 'node:test'
import { shopifyOrderPayload } from '../core/webhook/sample-shopify-order.ts'
import { type Answer, type RunningWorker, startWorker, until } from './harness.ts'

export const newSecret = () => randomBytes(32).toString('hex')
/** The secret that a test file begins with, at both shop systems. */
export const SECRET = newSecret()

export const sign = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('base64')

export interface Delivery {
  body: string
  topic?: string
  signature?: string | null
  test?: string
}

export interface OrderRow {
  profile_id: string
  source: string
  status: string
  value_minor: number
  items: string
}

let lastNumber = 6_000_000_000_000

/** An order of Shopify that no other test has. */
export function shopifyOrder(change: Record<string, unknown> = {}): { id: string; visitor: string; body: string } {
  const id = `${++lastNumber}`
  const visitor = randomUUID()
  const names = { id: Number(id), admin_graphql_api_id: `gid://shopify/Order/${id}`, customer: null }
  const attributes = { note_attributes: [{ name: '_vitrine', value: visitor }] }
  return { id, visitor, body: JSON.stringify(shopifyOrderPayload({ ...names, ...attributes, ...change })) }
}

/** A Worker of the test file's own, at which both shop systems sign with `SECRET`; closed after the last test. */
export async function openWebhookShop(): Promise<{ worker: RunningWorker; shop: WebhookShop }> {
  const worker = await startWorker()
  after(() => worker.close())
  for (const platform of ['shopify', 'woocommerce'])
    await worker.admin('PUT', `/v1/webhook-secrets/${platform}`, { secret: SECRET })
  return { worker, shop: new WebhookShop(worker) }
}

/** The shop systems, at a Worker that runs. */
export class WebhookShop {
  readonly #worker: RunningWorker

  constructor(worker: RunningWorker) {
    this.#worker = worker
  }

  readonly shopify = ({ body, topic = 'orders/create', signature = sign(body), test }: Delivery): Promise<Answer> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'x-shopify-topic': topic }
    if (signature !== null) headers['x-shopify-hmac-sha256'] = signature
    if (test) headers['x-shopify-test'] = test
    return this.#worker.call('/v1/hooks/shopify', { method: 'POST', body, headers })
  }

  readonly woocommerce = ({ body, topic = 'order.updated', signature = sign(body) }: Delivery): Promise<Answer> => {
    const headers: Record<string, string> = { 'content-type': 'application/json', 'x-wc-webhook-topic': topic }
    if (signature !== null) headers['x-wc-webhook-signature'] = signature
    return this.#worker.call('/v1/hooks/woocommerce', { method: 'POST', body, headers })
  }

  stored(transactionId: string): Promise<OrderRow | null> {
    return this.#worker.env.DB.prepare(
      'SELECT profile_id, source, status, value_minor, items FROM orders WHERE transaction_id = ?1',
    )
      .bind(transactionId)
      .first<OrderRow>()
  }

  storedAs(transactionId: string, status: string, valueMinor: number): Promise<OrderRow> {
    return until(`order ${transactionId} to be ${status} with ${valueMinor}`, async () => {
      const row = await this.stored(transactionId)
      return row?.status === status && row.value_minor === valueMinor && row
    })
  }

  /** Waits until nothing that came before is left in the queue: one more order, of 9,390, has come through. */
  async drained(): Promise<void> {
    const { id, body } = shopifyOrder()
    assert.equal((await this.shopify({ body })).status, 202)
    await until('the queue to be empty', () => this.stored(id))
  }
}
