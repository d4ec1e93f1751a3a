/** @module Webhooks out: the addresses of the owner that are told what happens, and what became of telling them. */
import * as v from 'valibot'
import { WebhookAddressSchema } from './webhook-address.ts'

/** What an address may be told. `scenario.step` goes to the address that the step names, wanted or not. */
export const WEBHOOK_EVENTS = [
  'order.placed',
  'order.paid',
  'order.shipped',
  'order.delivered',
  'order.cancelled',
  'order.return_requested',
  'cart.changed',
  'segment.entered',
  'segment.left',
  'message.sent',
  'message.delivered',
  'message.bounced',
  'message.complained',
  'message.unsubscribed',
  'message.clicked',
  'subscription.confirmed',
] as const

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** Type of any delivery. `test.ping`: the owner asked for it. */
export type WebhookType = WebhookEvent | 'scenario.step' | 'test.ping'

/** Body of POST /v1/webhook-endpoints. */
export const WebhookEndpointSchema = v.strictObject({
  url: WebhookAddressSchema,
  events: v.pipe(v.array(v.picklist(WEBHOOK_EVENTS)), v.maxLength(WEBHOOK_EVENTS.length)),
})

/** Body of PUT /v1/webhook-endpoints/:id: what it is told, and whether it is told anything. */
export const WebhookEndpointChangeSchema = v.strictObject({
  events: v.pipe(v.array(v.picklist(WEBHOOK_EVENTS)), v.maxLength(WEBHOOK_EVENTS.length)),
  enabled: v.optional(v.boolean(), true),
})

/** Why an address is told nothing: it answered 410, or the owner switched it off. */
export type WebhookDisabledWhy = 'gone' | 'owner'

/** An address as the owner sees it. Times in ms UTC. `oldSecretUntil`: until then both secrets sign. */
export interface WebhookEndpoint {
  endpointId: string
  url: string
  events: WebhookEvent[]
  madeAt: number
  disabledAt: number | null
  disabledWhy: WebhookDisabledWhy | null
  failingSince: number | null
  oldSecretUntil: number | null
  /** Deliveries that wait for their next try. */
  waiting: number
}

/** GET /v1/webhook-endpoints. */
export interface WebhookEndpointList {
  endpoints: WebhookEndpoint[]
}

/** Answer of POST /v1/webhook-endpoints and of …/:id/secret: the only time that the secret is shown. */
export interface NewWebhookSecret {
  endpoint: WebhookEndpoint
  secret: string
}

/** One try. `status` null: no answer came; `said`: the beginning of the answer, or why there is none. */
export interface WebhookAnswer {
  at: number
  status: number | null
  ms: number
  said: string
}

/** One delivery. `failed`: given up; it can be asked for again. */
export interface WebhookDelivery {
  deliveryId: string
  type: WebhookType
  madeAt: number
  state: 'waiting' | 'delivered' | 'failed'
  dueAt: number | null
  tries: number
  answers: WebhookAnswer[]
}

/** GET /v1/webhook-endpoints/:id/deliveries?cursor= : newest first. */
export interface WebhookDeliveryList {
  deliveries: WebhookDelivery[]
  next: string | null
}
