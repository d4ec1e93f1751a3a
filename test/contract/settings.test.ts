/** @module What an owner may set, and how a slip is named. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from '../../contract/parse.ts'
import { ShopSettingsSchema } from '../../contract/settings.ts'

test('settings: nothing set is a shop that works', () => {
  const parsed = parse(ShopSettingsSchema, {})
  assert.ok(parsed.ok)
  const { name, origins, consentMode, currency, timeZone, enabled } = parsed.value
  assert.deepEqual(
    [name, origins, consentMode, currency, timeZone, enabled],
    ['My shop', [], 'implied', 'EUR', 'Europe/Vilnius', true],
  )
})

// An origin that browsers never send would shut the owner's own shop out, in silence.
const origins: { name: string; origin: string; ok: boolean }[] = [
  { name: 'a shop', origin: 'https://shop.example', ok: true },
  { name: 'capitals', origin: 'https://WWW.Shop.example', ok: true },
  { name: 'a port', origin: 'http://localhost:3000', ok: true },
  { name: 'an address of numbers', origin: 'http://127.0.0.1:8080', ok: true },
  { name: 'an address of IPv6', origin: 'http://[::1]:8080', ok: true },
  { name: 'punycode', origin: 'https://xn--bcher-kva.example', ok: true },
  { name: 'letters that browsers send as punycode', origin: 'https://bücher.example', ok: false },
  { name: 'a star', origin: 'https://*.shop.example', ok: false },
  { name: 'a slash at the end', origin: 'https://shop.example/', ok: false },
  { name: 'a path', origin: 'https://shop.example/lt', ok: false },
  { name: 'a blank at the end', origin: 'https://shop.example ', ok: false },
  { name: 'a user', origin: 'https://me@shop.example', ok: false },
  { name: 'a question', origin: 'https://shop.example?x', ok: false },
  { name: 'no scheme', origin: 'shop.example', ok: false },
  { name: 'another scheme', origin: 'ftp://shop.example', ok: false },
  { name: 'only a scheme', origin: 'https://', ok: false },
  { name: 'the text null', origin: 'null', ok: false },
]

for (const { name, origin, ok } of origins)
  test(`settings, an origin with ${name} is ${ok ? 'taken' : 'refused'}`, () => {
    const parsed = parse(ShopSettingsSchema, { origins: ['https://a.example', origin] })
    assert.equal(parsed.ok, ok)
    if (!parsed.ok)
      assert.deepEqual(
        parsed.errors.map(({ field }) => field),
        ['origins[1]'],
      )
  })

const refused: { name: string; settings: Record<string, unknown>; error: string }[] = [
  { name: 'a field nobody knows', settings: { colour: 'red' }, error: 'colour: is not a known field' },
  { name: 'a name without letters', settings: { name: '' }, error: 'name: is shorter than 1' },
  {
    name: 'a currency in small letters',
    settings: { currency: 'eur' },
    error: 'currency: is not an ISO 4217 code such as EUR',
  },
  {
    name: 'a colour by name',
    settings: { theme: { accent: 'red' } },
    error: 'theme.accent: is not a colour such as #1f6f5c',
  },
  { name: 'a radius over 32', settings: { theme: { radius: 33 } }, error: 'theme.radius: is more than 32' },
  {
    name: 'a consent mode nobody knows',
    settings: { consentMode: 'off' },
    error: 'consentMode: must be "implied" or "required", not "off"',
  },
]

for (const { name, settings, error } of refused)
  test(`settings refused: ${name}`, () => {
    const parsed = parse(ShopSettingsSchema, settings)
    assert.ok(!parsed.ok)
    assert.deepEqual(
      parsed.errors.map(({ field, message }) => `${field}: ${message}`),
      [error],
    )
  })
