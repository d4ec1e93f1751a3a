/** @module Where paths of the shop in messages lead: whose word counts, and whose is only a question. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkedShopAddress, saidShopAddress } from '../../../worker/core/message/shop-address.ts'
import { visitedOrigin } from '../../../worker/core/message/visited-origin.ts'
import { NOW, sampleEvent } from '../sample-event.ts'

const DAY = 86_400_000
const SHOP = 'https://shop.example'
const EVIL = 'https://shop.example.evil.example'

const said: [string, { shopUrl?: string; origins?: string[] }, ReturnType<typeof saidShopAddress>][] = [
  ['nothing', {}, null],
  ['the settings', { shopUrl: `${SHOP}/lt/`, origins: ['https://a.example'] }, { url: `${SHOP}/lt/`, from: 'owner' }],
  ['the first origin', { origins: [SHOP, 'https://b.example'] }, { url: SHOP, from: 'origins' }],
]
for (const [name, { shopUrl, origins = [] }, expected] of said)
  test(`the owner said: ${name}`, () =>
    assert.deepEqual(saidShopAddress({ settings: { ...(shopUrl && { shopUrl }) }, shop: { origins } }), expected))

const linked: [string, string[], string | null][] = [
  ['no product has a link', [], null],
  ['all are of one origin', [`${SHOP}/a`, `${SHOP}/b?x=1`], SHOP],
  ['a port is part of it', ['http://localhost:3000/a'], 'http://localhost:3000'],
  ['most are', [`${SHOP}/a`, `${SHOP}/b`, 'https://other.example/c'], SHOP],
  ['half are not most', [`${SHOP}/a`, 'https://other.example/b'], null],
  ['paths and mail say no origin', ['/a', 'mailto:a@shop.example', `${SHOP}/b`], SHOP],
  ['a user in front hides the host', ['https://shop.example@evil.example/a'], null],
  ['a backslash does, too', ['https://evil.example\\@shop.example/a'], null],
  ['a letter that looks like another', ['https://sh\u043ep.example/a'], null],
  ['a name in punycode', ['https://xn--bcher-kva.example/a'], 'https://xn--bcher-kva.example'],
  ['capitals do not matter', ['HTTPS://Shop.Example/a', `${SHOP}/b`], SHOP],
]
for (const [name, urls, origin] of linked)
  test(`product links: ${name}`, () =>
    assert.deepEqual(linkedShopAddress(urls), origin === null ? null : { url: origin, from: 'products' }))

const view = (url: string, daysAgo = 0) =>
  sampleEvent('page_view', { at: NOW - daysAgo * DAY, params: { page: { url, type: 'other' } } })

const visited: [string, ReturnType<typeof view>[][], ReturnType<typeof visitedOrigin>][] = [
  ['nobody was there', [], null],
  ['one was', [[view(`${SHOP}/a`)]], { origin: SHOP, visitors: 1, of: 1 }],
  [
    'a stranger who sends a hundred pages is one visitor',
    [[view(`${SHOP}/a`)], [view(`${SHOP}/b`)], Array.from({ length: 100 }, () => view(EVIL))],
    { origin: SHOP, visitors: 2, of: 3 },
  ],
  ['nobody has most', [[view(SHOP)], [view(EVIL)]], null],
  ['eight days ago is not lately', [[view(EVIL, 8)], [view(SHOP, 6)]], { origin: SHOP, visitors: 1, of: 1 }],
  ['files have no origin', [[view('file:///home/x.html')]], null],
]
for (const [name, visitors, expected] of visited)
  test(`visits: ${name}`, () => assert.deepEqual(visitedOrigin(visitors, NOW), expected))
