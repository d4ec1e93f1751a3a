/** @module Which pages may use the tag (safety.md, C03). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAllowedOrigin } from '../../worker/core/allowed-origin.ts'

const OWN = 'https://vitrine.example.workers.dev'
const LISTED = ['https://shop.com', 'https://WWW.Shop.lt', 'http://localhost:3000', 'https://xn--bcher-kva.example']

const cases: { name: string; origin: string | null; listed?: string[]; allowed: boolean }[] = [
  { name: 'listed', origin: 'https://shop.com', allowed: true },
  { name: 'listed in capitals, sent as browsers write it', origin: 'https://www.shop.lt', allowed: true },
  { name: 'listed with a port', origin: 'http://localhost:3000', allowed: true },
  { name: 'listed in punycode', origin: 'https://xn--bcher-kva.example', allowed: true },
  { name: 'our own: the demo shop and the dashboard', origin: OWN, allowed: true },
  { name: 'no origin: no page of another site', origin: null, allowed: true },
  { name: 'capitals, which no browser sends', origin: 'HTTPS://SHOP.COM', allowed: false },
  { name: 'the text null, as sandboxed frames and files send it', origin: 'null', allowed: false },
  { name: 'no text', origin: '', allowed: false },
  { name: 'a longer name that begins like ours', origin: 'https://shop.com.evil', allowed: false },
  { name: 'a longer name that ends like ours', origin: 'https://evilshop.com', allowed: false },
  { name: 'a name below ours', origin: 'https://a.shop.com', allowed: false },
  { name: 'another scheme', origin: 'http://shop.com', allowed: false },
  { name: 'another port', origin: 'https://shop.com:8443', allowed: false },
  { name: 'another port of localhost', origin: 'http://localhost:3001', allowed: false },
  { name: 'a slash at the end, which no browser sends', origin: 'https://shop.com/', allowed: false },
  { name: 'a name in it as a user', origin: 'https://shop.com@evil.example', allowed: false },
  { name: 'letters that look like ours, as browsers write them', origin: 'https://xn--shp-fmc.com', allowed: false },
  {
    name: 'letters that are not in punycode, which no browser sends',
    origin: 'https://bücher.example',
    allowed: false,
  },
  { name: 'none listed: any', origin: 'https://anything.example', listed: [], allowed: true },
  { name: 'none listed: a sandboxed frame', origin: 'null', listed: [], allowed: true },
]

for (const { name, origin, listed = LISTED, allowed } of cases)
  test(`origin ${allowed ? 'let in' : 'refused'}: ${name}`, () =>
    assert.equal(isAllowedOrigin(origin, listed, OWN), allowed))
