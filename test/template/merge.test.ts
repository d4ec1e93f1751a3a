/** @module Merge fields: what they say, what happens where nothing is known, and that no value is ever read as a template. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FilledBlock } from '../../contract/campaign/filled-block.ts'
import type { Cart } from '../../contract/item.ts'
import type { Page } from '../../contract/page.ts'
import type { Overlay } from '../../contract/visit.ts'
import { type MergeFacts, mergeFacts } from '../../worker/template/merge-facts.ts'
import { mergeNotes } from '../../worker/template/merge-notes.ts'
import { mergeOverlays } from '../../worker/template/merge-overlays.ts'

const SHOP = { name: 'Kettle & Leaf', currency: 'EUR' }
const product = { productId: 'pot', name: 'Teapot', brand: 'Heron', category: 'Kitchen > Pots', priceMinor: 3900 }
const page = (change: object = {}): Page => ({
  url: '/',
  type: 'product',
  language: 'en',
  product: { ...product, ...change },
})
const cart: Cart = { items: [{ productId: 'a', quantity: 2 }, { productId: 'b' }], valueMinor: 5450, currency: 'EUR' }
const traits = (said: object) => ({ name: 'user_properties', params: { traits: said } })

const facts = (change: Partial<Parameters<typeof mergeFacts>[0]> = {}): MergeFacts =>
  mergeFacts({ visit: { page: page(), cart }, events: [traits({ style: 'boho' })], shop: SHOP, ...change })

const overlay = (content: FilledBlock[], change: Partial<Overlay> = {}): Overlay => ({
  ...{ campaignId: 'a', version: 1, layout: 'bar', position: 'bottom', interrupting: false, triggers: [] },
  ...{ triggerMatch: 'any', staySeconds: 0, quietDaysAfterClose: 0, quietDaysAfterShow: 0, stopAfterConversion: true },
  ...{ goal: 'click', content, ...change },
})

/** What a line says; null: it is left out. */
function said(text: string, given = facts()): string | null {
  const [made] = mergeOverlays(
    [
      overlay([
        { kind: 'text', text: 'Stays' },
        { kind: 'text', text },
      ]),
    ],
    given,
  )
  const block = made?.content[1]
  return block?.kind === 'text' ? block.text : null
}

const lines: [text: string, drawn: string | null][] = [
  ['Nothing to merge { } } {percent}', 'Nothing to merge { } } {percent}'],
  ['{{ shop.name }}', 'Kettle & Leaf'],
  ['{{ product.name }} by {{product.brand}}, {{ product.category | downcase }}', 'Teapot by Heron, pots'],
  ['For {{ product.price }}', 'For €39.00'],
  ['{{ cart.count }} for {{ cart.value }}', '3 for €54.50'],
  ['{{ traits.style }}', 'boho'],
  ['{% if cart.count > 2 %}Many{% else %}Few{% endif %}', 'Many'],
  ['Hello {{ traits.first_name | default: "there" }},', 'Hello there,'],
  ['Hello {{ traits.first_name }},', null],
  ['{% if traits.first_name %}Hello{% endif %}', null],
  ['{{ traits.constructor }}', null],
  ['{{ traits.__proto__ }}', null],
  ['{{ product.name.constructor }}', null],
  ['{{ product }}', null],
  ['{{ profile.email }}', null],
  ['{{ "now" | date: "%Y" }}', null],
  ['{% for i in (1..9) %}x{% endfor %}', null],
  ['{% include "a" %}', null],
  ['{{ (1..100000000) }}', null],
  ['{{ unclosed', null],
  ['{time} left of {{ product.name }}', '{time} left of Teapot'],
]
for (const [text, drawn] of lines) test(`line: ${text}`, () => assert.equal(said(text), drawn))

const EVIL = '{{ shop.name }}{% if true %}x{% endif %}<img src=x onerror=alert(1)>'
const values: { name: string; value: unknown; drawn: string | null }[] = [
  { name: 'Liquid and markup are letters', value: EVIL, drawn: EVIL },
  // 119 letters and the sign that there were more.
  { name: 'one of 100,000 letters is cut', value: 'x'.repeat(1e5), drawn: `${'x'.repeat(119)}…` },
  { name: 'an empty one is none', value: '  ', drawn: null },
  { name: 'null is none', value: null, drawn: null },
  { name: 'an object is none', value: { toString: () => 'x' }, drawn: null },
]
for (const { name, value, drawn } of values)
  test(`value: ${name}`, () => {
    assert.equal(said('{{ product.name }}', facts({ visit: { page: page({ name: value }), cart } })), drawn)
    assert.equal(said('{{ traits.style }}', facts({ events: [traits({ style: value })] })), drawn)
  })

test('a trait called __proto__ or constructor changes nothing but itself', () => {
  const evil = JSON.parse('{ "__proto__": { "style": "x" }, "constructor": "own" }')
  const given = facts({ events: [traits(evil)] })
  assert.equal(said('{{ traits.style }}', given), null)
  assert.equal(said('{{ traits.constructor }}', given), 'own')
  assert.equal(({} as { style?: string }).style, undefined)
})

test('of what was said on this page the last word counts, and what was taken back is gone', () => {
  assert.equal(said('{{ traits.style }}', facts({ events: [traits({ style: 'a' }), traits({ style: 'b' })] })), 'b')
  assert.equal(said('{{ traits.style }}', facts({ events: [traits({ style: 'a' }), traits({ style: null })] })), null)
  assert.equal(
    said('{{ traits.style }}', facts({ events: [{ name: 'search', params: { traits: { style: 'a' } } }] })),
    null,
  )
})

test('an empty cart has neither a count nor a value', () => {
  const given = facts({ visit: { page: page(), cart: { items: [], valueMinor: 0, currency: 'EUR' } } })
  assert.equal(said('{{ cart.count }}', given), null)
  assert.equal(said('{{ cart.value | default: "empty" }}', given), 'empty')
})

const UNKNOWN = '{{ traits.first_name }}'
const whole: { name: string; block: FilledBlock; change?: Partial<Overlay>; isShown: boolean }[] = [
  { name: 'a headline of a bar is left out', block: { kind: 'headline', text: UNKNOWN }, isShown: true },
  {
    name: 'a modal has its name or is not shown',
    block: { kind: 'headline', text: UNKNOWN },
    change: { layout: 'modal' },
    isShown: false,
  },
  { name: 'no yes without its no', block: { kind: 'decline', text: UNKNOWN }, isShown: false },
  { name: 'no button without words', block: { kind: 'button', text: UNKNOWN }, isShown: false },
  {
    name: 'a teaser needs its tab',
    block: { kind: 'text', text: 'x' },
    change: { layout: 'teaser', tab: UNKNOWN },
    isShown: false,
  },
  {
    name: 'a panel may leave none',
    block: { kind: 'text', text: 'x' },
    change: { layout: 'slide_in', tab: UNKNOWN },
    isShown: true,
  },
]
for (const { name, block, change, isShown } of whole)
  test(`whole: ${name}`, () => {
    const made = mergeOverlays([overlay([{ kind: 'text', text: 'Stays' }, block], change)], facts())
    assert.equal(made.length, isShown ? 1 : 0)
    assert.ok(!JSON.stringify(made).includes('{{'))
  })

test('nothing but an owner’s own lines is a template: products, codes and wordings are given as they are', () => {
  const card = {
    productId: EVIL,
    name: EVIL,
    priceMinor: 1,
    listPriceMinor: null,
    currency: 'EUR',
    url: '/',
    imageUrl: null,
  }
  const content: FilledBlock[] = [
    {
      kind: 'recommendations',
      title: '{{ shop.name }}',
      slotId: 'product',
      products: [{ ...card, reason: 'also_viewed' }],
    },
    { kind: 'coupon', code: '{{ shop.name }}' },
  ]
  const [made] = mergeOverlays([overlay(content)], facts())
  assert.deepEqual(made?.content, [{ ...content[0]!, title: 'Kettle & Leaf' }, content[1]])
})

const notes: { text: string; error?: RegExp; warning?: RegExp }[] = [
  { text: 'Plain {percent}' },
  { text: '{{ shop.name }}' },
  { text: '{{ product.name | default: "it" }}' },
  { text: '{% if product.brand %}By {{ product.brand }}{% endif %}' },
  { text: '{{ product.name }}', warning: /without a fallback/ },
  { text: '{{ product.colour | default: "x" }}', warning: /"product.colour", which is no merge field/ },
  { text: '{{ email }}', warning: /"email", which is no merge field/ },
  { text: '{{ product.name', error: /cannot be read: output .* not closed$/ },
  { text: '50 {% off', error: /cannot be read: tag .* not closed$/ },
  { text: '{% for a in b %}{% endfor %}', error: /cannot be read: tag "for" not found$/ },
  { text: '{{ "now" | date: "%Y" }}', error: /cannot be read: undefined filter: date$/ },
]
for (const { text, error, warning } of notes)
  test(`notes: ${text}`, () => {
    const made = mergeNotes(text)
    if (error) assert.match(made.error ?? '', error)
    else assert.equal(made.error, null)
    if (warning) assert.match(made.warnings.join(), warning)
    else assert.deepEqual(made.warnings, [])
  })
