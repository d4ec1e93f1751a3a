/** @module Addresses of our screens, and addresses from a shop's page. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { safeLink } from '../../dashboard/part/safe-link.ts'
import { hrefOf, parseRoute, type Route, signInToken } from '../../dashboard/route.ts'

const routes: [hash: string, route: Route][] = [
  ['', { screen: 'today' }],
  ['#/', { screen: 'today' }],
  ['#/live', { screen: 'live' }],
  ['#/people', { screen: 'people', order: 'recent' }],
  ['#/people?order=score', { screen: 'people', order: 'score' }],
  ['#/people?order=;drop', { screen: 'people', order: 'recent' }],
  ['#/people/a%2Fb', { screen: 'person', profileId: 'a/b' }],
  ['#/people/%E0%A4%A', { screen: 'person', profileId: '%E0%A4%A' }],
  ['#/people/a/b', { screen: 'nowhere' }],
  ['#/live/a', { screen: 'nowhere' }],
  ['#/people?segment=vip&order=score', { screen: 'people', order: 'recent', segmentId: 'vip' }],
  ['#/people?segment=', { screen: 'people', order: 'recent' }],
  ['#/segments', { screen: 'segments' }],
  ['#/segments/new', { screen: 'segment', segmentId: 'new' }],
  ['#/segments/a/b', { screen: 'nowhere' }],
  ['#/new-segment?from=', { screen: 'new-segment' }],
  ['#/new-segment/a', { screen: 'nowhere' }],
  ['#/overlays', { screen: 'overlays' }],
  ['#/overlays/exit-offer', { screen: 'campaign', campaignId: 'exit-offer' }],
  ['#/overlays/exit-offer/figures', { screen: 'campaign-figures', campaignId: 'exit-offer' }],
  ['#/overlays/exit-offer/figures/a', { screen: 'nowhere' }],
  ['#/overlays/exit-offer/a', { screen: 'nowhere' }],
  ['#/new-overlay', { screen: 'new-campaign' }],
  ['#/coupons', { screen: 'coupons' }],
  ['#/coupons/new', { screen: 'coupon-pool', poolId: 'new' }],
  ['#/coupons/a/b', { screen: 'nowhere' }],
  ['#/new-coupon-pool', { screen: 'new-coupon-pool' }],
  ['#/recommendations', { screen: 'recommendations' }],
  ['#/recommendations/home', { screen: 'recommendation-slot', slotId: 'home' }],
  ['#/scenarios', { screen: 'scenarios' }],
  ['#/scenarios/abandoned-cart', { screen: 'scenario', scenarioId: 'abandoned-cart' }],
  ['#/scenarios/cart/runs', { screen: 'scenario-runs', scenarioId: 'cart' }],
  ['#/scenarios/cart/runs?step=wait-1h', { screen: 'scenario-runs', scenarioId: 'cart', stepId: 'wait-1h' }],
  ['#/scenarios/cart/else', { screen: 'nowhere' }],
  ['#/runs/7', { screen: 'run', runId: '7' }],
  ['#/recommendations/home/a', { screen: 'nowhere' }],
  ['#/new-recommendation', { screen: 'new-recommendation' }],
  ['#/messages', { screen: 'messages' }],
  ['#/messages?state=capped', { screen: 'messages', state: 'capped' }],
  ['#/messages?state=;drop', { screen: 'messages' }],
  ['#/mailbox', { screen: 'mailbox' }],
  ['#/mailbox/a%2Fb', { screen: 'mailbox', mailId: 'a/b' }],
  ['#/mailbox/a/b', { screen: 'nowhere' }],
  ['#/calendar', { screen: 'calendar' }],
  ['#/connect', { screen: 'connect' }],
  ['#/connect/a', { screen: 'nowhere' }],
  ['#/constructor', { screen: 'nowhere' }],
]
for (const [hash, route] of routes) test(`route: ${hash}`, () => assert.deepEqual(parseRoute(hash), route))

const screens: Route[] = [
  { screen: 'today' },
  { screen: 'live' },
  { screen: 'people', order: 'recent' },
  { screen: 'people', order: 'score' },
  { screen: 'people', order: 'recent', segmentId: 'left-a-cart' },
  { screen: 'segments' },
  { screen: 'segment', segmentId: 'new' },
  { screen: 'new-segment' },
  { screen: 'messages' },
  { screen: 'messages', state: 'failed' },
  { screen: 'mailbox' },
  { screen: 'mailbox', mailId: '01936a1f/ä?#' },
  { screen: 'calendar' },
  { screen: 'writing' },
  { screen: 'writing', field: 'shopUrl' },
  { screen: 'coupons' },
  { screen: 'coupon-pool', poolId: 'spring' },
  { screen: 'new-coupon-pool' },
  { screen: 'new-segment', from: 'vip' },
  { screen: 'person', profileId: '01936a1f/ä?#' },
  { screen: 'overlays' },
  { screen: 'campaign', campaignId: 'exit-offer' },
  { screen: 'campaign-figures', campaignId: 'ä/b' },
  { screen: 'new-campaign' },
  { screen: 'look' },
  { screen: 'recommendations' },
  { screen: 'recommendation-slot', slotId: 'ä/b' },
  { screen: 'scenario-runs', scenarioId: 'ä/b', stepId: 'c d' },
  { screen: 'new-recommendation' },
  { screen: 'connect' },
]
for (const route of screens)
  test(`route: there and back: ${hrefOf(route)}`, () => assert.deepEqual(parseRoute(hrefOf(route)), route))

const tokens: [hash: string, token: string | null][] = [
  ['#sign-in=abc_-9', 'abc_-9'],
  ['#sign-in=a%2Bb', 'a+b'],
  ['#sign-in=', null],
  ['#/sign-in=abc', null],
  ['', null],
]
for (const [hash, token] of tokens) test(`sign-in link: ${hash}`, () => assert.equal(signInToken(hash), token))

const HERE = 'https://edge.example'
const links: [address: string | undefined, origins: string[], href: string | null][] = [
  ['https://shop.example/a', [], 'https://shop.example/a'],
  ['/a', ['https://shop.example'], 'https://shop.example/a'],
  ['/a', [], 'https://edge.example/a'],
  ['//cdn.example/a.png', ['https://shop.example'], 'https://cdn.example/a.png'],
  ['javascript:alert(1)', [], null],
  [' JavaScript:alert(1)', [], null],
  ['data:text/html,<b>', [], null],
  ['https://', [], null],
  ['', [], null],
  [undefined, [], null],
]
for (const [address, origins, href] of links)
  test(`link from a shop: ${address}`, () => assert.equal(safeLink(address, origins, HERE), href))
