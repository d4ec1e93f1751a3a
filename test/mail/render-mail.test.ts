/** @module A mail as it is drawn. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { simpleParser } from 'mailparser'
import '../../tools/load-tsx.ts'
import { contrastRatio } from '../../contract/contrast.ts'
import { mimeOf } from '../../worker/channels/mime.ts'
import type { MessageFacts } from '../../worker/core/message/message-facts.ts'
import { mailColors } from '../../worker/mail/mail-colors.ts'
import { planMail } from '../../worker/mail/plan-mail.ts'
import type { Writing } from '../../worker/mail/writing.ts'
import { ADDRESSES, ANN, mail, product, writing } from './sample-facts.ts'

const { renderMail } = await import('../../worker/mail/render-mail.ts')

function drawn(blocks: unknown[], facts: MessageFacts = ANN, how: Partial<Writing> = {}, change: object = {}) {
  const by = writing(how)
  const plan = planMail(mail(blocks, change), facts, by)
  assert.ok(plan)
  return renderMail(plan, ADDRESSES, by)
}

const TEXT = { kind: 'text', text: 'Hello' }
/** In HTML nothing of it may stand as it is. */
const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>&\'{{ 7 | times: 7 }}'

test('mail: what people and feeds say is text, wherever it stands', () => {
  const facts: MessageFacts = {
    ...ANN,
    person: { ...ANN.person, traits: { style: HOSTILE } },
    cart: { lines: [{ ...product(1, { name: HOSTILE }), quantity: 1 }], leftOut: 0, valueMinor: 1000, currency: 'EUR' },
    subjects: [product(2, { name: HOSTILE })],
    order: { transactionId: HOSTILE, lines: [], valueMinor: 1, currency: 'EUR', tracking: { number: HOSTILE } },
    coupons: { pool: { code: HOSTILE, discount: null, expiresAt: null } },
    store: { name: HOSTILE, address: HOSTILE, offer: HOSTILE },
  }
  const blocks = [
    { kind: 'heading', text: '{{ person.style }}' },
    { kind: 'image', url: 'https://shop.example/a.png', alt: '{{ person.style }}' },
    ...[{ kind: 'cart' }, { kind: 'subject_products' }, { kind: 'order' }, { kind: 'store' }],
    ...[
      { kind: 'list', items: ['{{ person.style }}'] },
      { kind: 'coupon', poolId: 'pool', text: '{code}' },
    ],
    { kind: 'rating', questionId: 'q', text: '{{ person.style }}', low: '{{ person.style }}' },
  ]
  const { html, text } = drawn(blocks, facts, {}, { subject: '{{ person.style }}', preheader: '{{ person.style }}' })
  assert.doesNotMatch(html, /<script|<img src=x|&'49/)
  assert.ok(html.includes('&lt;script'))
  assert.ok(text.includes(HOSTILE))
})

test('mail: whatever it holds, it has at most 100,000 bytes, and its footer', () => {
  const many = Array.from({ length: 200 }, (_, n) =>
    product(n, { name: 'Ž&'.repeat(150), url: `/p/${n}${'x'.repeat(1500)}` }),
  )
  const facts: MessageFacts = {
    ...ANN,
    recommended: { message: { title: 'x', products: many } },
    ...{ subjects: many, bought: many },
    cart: { lines: many.map((line) => ({ ...line, quantity: 1 })), leftOut: 0, valueMinor: 1, currency: 'EUR' },
  }
  const sizes = [
    ['the longest texts', Array.from({ length: 30 }, () => ({ kind: 'text', text: '&'.repeat(1200) }))],
    ['the longest lists', Array.from({ length: 30 }, () => ({ kind: 'list', items: Array(12).fill('ж'.repeat(300)) }))],
    [
      'all products there are',
      [
        TEXT,
        { kind: 'cart', most: 10 },
        ...Array(9).fill({ kind: 'products', most: 8 }),
        { kind: 'subject_products', most: 8, required: false },
        { kind: 'bought', most: 8 },
      ],
    ],
  ] as const
  for (const [what, blocks] of sizes) {
    const { html, text, bytes } = drawn([...blocks], facts)
    assert.ok(bytes <= 100_000 && Buffer.byteLength(html) === bytes, `${what}: ${bytes}`)
    assert.ok(
      html.includes('https://w.example/unsubscribe/x') && text.includes('https://w.example/unsubscribe/x'),
      what,
    )
  }
})

test('mail: marketing has its ways out, in headers too', () => {
  const { html, text, headers } = drawn([TEXT])
  assert.deepEqual(headers, {
    'List-Unsubscribe': '<https://w.example/unsubscribe/x>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  })
  for (const part of [html, text]) assert.match(part, /https:\/\/w\.example\/preferences\/x/)
})

test('mail: without a way out it is not drawn', () => {
  const by = writing()
  const plan = planMail(mail([TEXT]), ANN, by)!
  assert.throws(() => renderMail(plan, { ...ADDRESSES, oneClick: null }, by), /a way to end it/)
})

test('mail: what people are owed says why they get it, and cannot be ended', () => {
  const by = writing({ kind: 'transactional' })
  const plan = planMail(mail([TEXT]), ANN, by)!
  const { html, headers } = renderMail(
    plan,
    { ...ADDRESSES, unsubscribe: null, oneClick: null, preferences: null, pixel: null },
    by,
  )
  assert.deepEqual(headers, {})
  assert.match(html, /about your order or your account at Heron/)
  assert.doesNotMatch(html, /unsubscribe|preferences/i)
})

test('mail: a header holds addresses and nothing else', () => {
  const by = writing()
  const oneClick = 'https://w.example/u\r\nBcc: x@y.example>, <https://evil.example/'
  const { headers } = renderMail(planMail(mail([TEXT]), ANN, by)!, { ...ADDRESSES, oneClick }, by)
  assert.match(headers['List-Unsubscribe'] ?? '', /^<[!-;=?-~]+>$/)
})

test('mail: the text says what the HTML says', () => {
  const { text } = drawn([
    { kind: 'heading', text: 'Still there' },
    { kind: 'cart', most: 1 },
    { kind: 'button', text: 'To the cart', href: '/cart' },
  ])
  assert.equal(
    text,
    [
      'Still there\n\nIn your cart: 3 items\n\n2 × Pot 1, €20.00\nand 1 more item\nTotal: €40.00\n',
      'To the cart:\nhttps://w.example/l/2\n',
      '-- \nYou get this as a subscriber or customer of Heron.\nChoose what you get: https://w.example/preferences/x',
      'Unsubscribe: https://w.example/unsubscribe/x\nHeron\n',
    ].join('\n'),
  )
})

test('mail: it is read from right to left where its language is', () => {
  const { html } = drawn([{ kind: 'text', text: 'مرحبا' }, { kind: 'cart' }], ANN, { language: 'ar' })
  assert.match(html, /<html lang="ar" dir="rtl">/)
  assert.match(html, /<td class="t b" align="left"/)
  // Our own words are English there, and say so.
  assert.match(html, /<div lang="en" dir="ltr">You get this/)
})

test('mail: a real parser finds both parts and the headers as they were', async () => {
  const cases = [
    ['Сәлеметсіз бе, Әйгерім 🫖', 'Себетіңізде қалған тауарлар'],
    ['Ačiū, Žygimantai: krepšelis laukia', 'Žąsis, ąžuolas, ūkas – „kabutės“'],
    ['A\r\nBcc: victim@example.com', 'Line\r\n.\r\nBcc: victim@example.com'],
  ] as const
  for (const [subject, words] of cases) {
    const { html, text, headers, ...made } = drawn([{ kind: 'text', text: words }], ANN, {}, { subject })
    const from = { name: 'Šis Heron', email: 'shop@heron.example' }
    const sent = { sendId: 's1', stream: 'marketing', at: 0, to: 'ann@example.com', replyTo: null, from } as const
    const parsed = await simpleParser(mimeOf({ ...sent, subject: made.subject, html, text, headers }))
    assert.equal(parsed.subject, subject.replace(/\s+/g, ' '))
    assert.equal(parsed.text?.trimEnd(), text.replace(/\r\n/g, '\n').trimEnd())
    assert.equal(parsed.html, html.replace(/\r\n/g, '\n'))
    assert.equal(parsed.bcc, undefined)
    assert.equal((parsed.headers.get('list') as { unsubscribe?: { url: string } }).unsubscribe?.url, ADDRESSES.oneClick)
    assert.equal(parsed.headers.get('list-unsubscribe-post'), undefined, 'the parser gathers it into `list`')
  }
})

// Every two colours of a web-safe palette as accent and text, on surfaces from black to white: WCAG AA asks for 4.5.
test('mail: whatever the theme, all text can be read', () => {
  const steps = ['00', '55', 'aa', 'ff']
  const colors = steps.flatMap((r) => steps.map((b) => `#${r}${steps[(steps.indexOf(r) + 2) % 4]}${b}`))
  const worst = { ratio: 21, pair: '' }
  for (const surface of ['#000000', '#333333', '#777777', '#bbbbbb', '#ffffff', '#fffdf8'])
    for (const accent of colors)
      for (const text of ['#232b27', '#ffffff', accent]) {
        const sets = mailColors({ accent, onAccent: text, surface, text, radius: 8 })
        for (const [mode, set] of Object.entries(sets))
          for (const [ink, on] of [
            ...[
              ['text', 'sheet'],
              ['text', 'panel'],
              ['muted', 'sheet'],
              ['muted', 'panel'],
              ['foot', 'ground'],
            ],
            ...[
              ['link', 'sheet'],
              ['link', 'panel'],
              ['onAccent', 'accent'],
              ['accent', 'sheet'],
            ],
          ] as const) {
            const ratio = contrastRatio(set[ink as 'text'], set[on as 'sheet'])
            if (ratio < worst.ratio)
              Object.assign(worst, { ratio, pair: `${ink} on ${on} of ${accent} ${text} ${surface} ${mode}` })
          }
      }
  assert.ok(worst.ratio >= 4.5, `${worst.ratio}: ${worst.pair}`)
})
