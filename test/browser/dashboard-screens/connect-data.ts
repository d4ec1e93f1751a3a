/** @module A believable shop for looking at the Connect screen: whole, new, and in trouble. */
import type { Connect } from '../../../contract/admin.ts'
import type { WebhookDeliveryList, WebhookEndpoint, WebhookEndpointList } from '../../../contract/webhook-out.ts'
import { DAY_MS, MINUTE_MS, NOW } from './shop-data.ts'

const none = { count: 0, example: null }

export const connect: Connect = {
  readAt: NOW,
  check: {
    visitors: 25,
    events: 431,
    sinceAt: NOW - 52 * MINUTE_MS,
    last: {
      at: NOW - 12_000,
      name: 'view_item',
      subject: 'Linen apron, undyed',
      url: 'https://shop.example/shop/linen-apron',
      platform: 'woocommerce',
    },
    pageTypes: { home: 14, list: 48, product: 71, cart: 9, checkout: 5, thank_you: 3, search: 4 },
    products: { count: 20, missing: { price: none, currency: none, availability: none, picture: none, id: none } },
    unreadProductPages: none,
    carts: { count: 8, unpriced: 0 },
    orders: { count: 20, fromServer: 18, lastAt: NOW - 4 * MINUTE_MS },
  },
  restored: null,
  webhooks: [
    { platform: 'shopify', secrets: [] },
    {
      platform: 'woocommerce',
      secrets: [
        { createdAt: NOW - 9 * DAY_MS, acceptedAt: NOW - 4 * MINUTE_MS },
        { createdAt: NOW - 40 * DAY_MS, acceptedAt: NOW - 9 * DAY_MS },
      ],
    },
  ],
}

export const newConnect: Connect = {
  readAt: NOW,
  check: {
    ...connect.check,
    visitors: 0,
    events: 0,
    sinceAt: null,
    last: null,
    pageTypes: {},
    products: { ...connect.check.products, count: 0 },
    carts: { count: 0, unpriced: 0 },
    orders: { count: 0, fromServer: 0, lastAt: null },
  },
  restored: null,
  webhooks: [
    { platform: 'shopify', secrets: [] },
    { platform: 'woocommerce', secrets: [] },
  ],
}

const on = (count: number, path: string) => ({ count, example: `https://shop.example${path}` })

export const troubledConnect: Connect = {
  readAt: NOW,
  check: {
    ...connect.check,
    visitors: 4,
    events: 63,
    sinceAt: NOW - 9 * DAY_MS,
    last: {
      at: NOW - 3 * DAY_MS,
      name: 'page_view',
      subject: 'Thank you for your order – Linden & Loom',
      url: 'https://shop.example/index.php?route=checkout/success',
      platform: null,
    },
    pageTypes: { home: 3, product: 14, cart: 2, thank_you: 1, other: 12 },
    products: {
      count: 12,
      missing: {
        price: on(3, '/shop/index.php?route=product/product&product_id=204'),
        currency: on(12, '/shop/bread-basket'),
        availability: none,
        picture: on(1, '/shop/a-set-of-four-washed-napkins-with-a-hand-rolled-hem-in-undyed-linen'),
        id: on(2, '/shop/bread-basket'),
      },
    },
    unreadProductPages: on(1, '/shop/gift-card'),
    carts: { count: 2, unpriced: 2 },
    orders: { count: 6, fromServer: 0, lastAt: NOW - 3 * DAY_MS },
  },
  restored: {
    ...{ foundAt: NOW - 60 * MINUTE_MS, backTo: NOW - 26 * 60 * MINUTE_MS, endedAt: NOW - 60 * MINUTE_MS + 40_000 },
    ...{ suppressed: 14, noted: 1204, paused: 1 },
  },
  webhooks: [
    { platform: 'shopify', secrets: [{ createdAt: NOW - 2 * DAY_MS, acceptedAt: null }] },
    { platform: 'woocommerce', secrets: [] },
  ],
}

const endpoint: WebhookEndpoint = {
  ...{
    endpointId: 'stock',
    url: 'https://stock.linden.example/in/from-vitrine',
    events: ['order.placed', 'order.cancelled'],
  },
  ...{
    madeAt: NOW - 40 * DAY_MS,
    disabledAt: null,
    disabledWhy: null,
    failingSince: null,
    oldSecretUntil: null,
    waiting: 0,
  },
}

/** One that takes it all, one that does not answer, one that is gone. */
export const endpoints: WebhookEndpointList = {
  endpoints: [
    endpoint,
    {
      ...endpoint,
      ...{
        endpointId: 'crm',
        url: 'https://crm.example/hooks/5f0c',
        events: [],
        failingSince: NOW - 5 * 60 * MINUTE_MS,
        waiting: 3,
      },
    },
    {
      ...endpoint,
      ...{ endpointId: 'chat', url: 'https://chat.example/linden', events: ['segment.entered'] },
      ...{ disabledAt: NOW - 2 * DAY_MS, disabledWhy: 'gone' },
    },
  ],
}

export const deliveries: WebhookDeliveryList = {
  deliveries: [
    {
      ...{ deliveryId: 'msg_120fc841a2088cccbd712de68c1f83e1', type: 'scenario.step', madeAt: NOW - 40 * MINUTE_MS },
      ...{ state: 'waiting', dueAt: NOW + 80 * MINUTE_MS, tries: 3 },
      answers: [{ at: NOW - 5 * MINUTE_MS, status: 500, ms: 214, said: 'Maintenance' }],
    },
    {
      ...{ deliveryId: 'msg_04dab6eb5bb8db99495b0461b37ff705', type: 'order.placed', madeAt: NOW - 2 * DAY_MS },
      ...{ state: 'delivered', dueAt: null, tries: 1 },
      answers: [{ at: NOW - 2 * DAY_MS, status: 204, ms: 31, said: '' }],
    },
    {
      ...{ deliveryId: 'msg_84aa8cb9da2be16bcdfe3ddb479cc26d', type: 'order.cancelled', madeAt: NOW - 9 * DAY_MS },
      ...{ state: 'failed', dueAt: null, tries: 10 },
      answers: [{ at: NOW - 6 * DAY_MS, status: null, ms: 15_000, said: 'It did not answer in time.' }],
    },
  ],
  next: null,
}
