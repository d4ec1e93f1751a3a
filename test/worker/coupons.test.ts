/** @module Coupons on the real runtime: given once, used once, refused after their deadline. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { type CouponShop, couponShop } from './coupon-shop.ts'
import { type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker
let shop: CouponShop

before(async () => {
  worker = await startWorker()
  shop = couponShop(worker)
  // Nobody is left out of everything, so that each test meets the campaign and not chance.
  await worker.admin('PUT', '/v1/settings', { holdout: 0 })
})
after(() => worker.close())

test('eight tabs that ask at once get one code, and it counts once', async () => {
  await shop.pool('tabs', { prefix: 'SPR', validMinutes: 60 })
  await shop.campaign('tabs')
  const visitor = await shop.visitor()
  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.claim(visitor, 'tabs')))
  const codes = new Set(answers.map((claim) => claim?.code))
  assert.equal(codes.size, 1)
  assert.match([...codes][0] ?? '', /^SPR-[B-Z2-9]{4}-[B-Z2-9]{4}-[B-Z2-9]{4}$/)
  for (const claim of answers) {
    assert.equal(claim?.state, 'given')
    assert.deepEqual(claim?.discount, { percent: 10 })
    assert.ok((claim?.leftMs ?? 0) > 3_500_000 && (claim?.leftMs ?? 0) <= 3_600_000)
  }
  const { given, used, left } = await shop.figures('tabs')
  assert.deepEqual({ given, used, left }, { given: 1, used: 0, left: null })
})

test('who opens an overlay before the first page is stored gets what it has', async () => {
  await shop.pool('quick')
  await shop.campaign('quick')
  const visitor = randomUUID()
  const claim = await shop.claim(visitor, 'quick')
  assert.equal(claim?.state, 'given')
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor })) })
  assert.equal((await shop.claim(visitor, 'quick'))?.code, claim?.code)
})

test('of one network six claims are given in a minute, and all others go on', async () => {
  await shop.pool('crowd')
  await shop.campaign('crowd')
  const ask = (address: string) =>
    shop.ask(randomUUID(), 'crowd', {}, { 'cf-connecting-ip': address }).then(({ body }) => body.claim)
  const flood = await Promise.all(Array.from({ length: 20 }, () => ask('203.0.113.9')))
  assert.equal(flood.filter(Boolean).length, 6)
  assert.equal((await ask('198.51.100.7'))?.state, 'given')
})

test('a translation gives from its own pool, in the version that is seen', async () => {
  await shop.pool('in-euro', { discount: { kind: 'amount', amountMinor: 500, currency: 'EUR' } })
  await shop.pool('in-zloty', { discount: { kind: 'amount', amountMinor: 2000, currency: 'PLN' } })
  const content = (poolId: string) => [
    { kind: 'headline', text: 'x' },
    { kind: 'unique_coupon', poolId },
  ]
  await shop.campaign('tongues', { content: content('in-euro'), translations: { pl: content('in-zloty') } })
  const discount = async (language: string) =>
    (await shop.ask(randomUUID(), 'tongues', { language })).body.claim.discount
  assert.deepEqual(await discount('pl-PL'), { amountMinor: 2000, currency: 'PLN' })
  assert.deepEqual(await discount('lt'), { amountMinor: 500, currency: 'EUR' })
})

test('who permits nothing or asks for nothing is answered as everybody', async () => {
  await shop.pool('quiet')
  await shop.campaign('quiet')
  const visitor = await shop.visitor()
  const answers = [await shop.ask(visitor, 'quiet', { consent: ['measure'] }), await shop.ask(visitor, 'not-there')]
  for (const { status, body } of answers) assert.deepEqual([status, body], [200, { claim: null }])
  assert.equal((await shop.figures('quiet')).given, 0)
})

test('uploaded codes go out one each, and none when they are gone', async () => {
  await shop.pool('upload', { codes: 'uploaded' })
  await shop.campaign('upload')
  const text = 'code\nONE-1\nTWO-2\none-1\n\n?\nTHREE-3\n'
  const first = await shop.upload('upload', text)
  assert.deepEqual(first, {
    added: 3,
    refused: [
      { line: 4, code: 'ONE-1', message: 'is on line 2 already' },
      { line: 6, code: '?', message: 'is not a code of 3 to 40 letters, digits, - and _' },
    ],
  })
  const visitors = await Promise.all(Array.from({ length: 5 }, () => shop.visitor()))
  const claims = await Promise.all(visitors.map((visitor) => shop.claim(visitor, 'upload')))
  const codes = claims.flatMap((claim) => claim?.code ?? [])
  assert.deepEqual(codes.toSorted(), ['ONE-1', 'THREE-3', 'TWO-2'])
  const { given, left } = await shop.figures('upload')
  assert.deepEqual({ given, left }, { given: 3, left: 0 })
  const again = await shop.upload('upload', JSON.stringify({ codes: ['ONE-1', 'FOUR-4'] }))
  assert.deepEqual(again, { added: 1, refused: [{ line: 1, code: 'ONE-1', message: 'is here already' }] })
})

test('a budget of three codes gives three, though nine people ask at once', async () => {
  await shop.pool('budget', { budget: { codes: 3 } })
  await shop.campaign('budget')
  const visitors = await Promise.all(Array.from({ length: 9 }, () => shop.visitor()))
  const claims = await Promise.all(visitors.map((visitor) => shop.claim(visitor, 'budget')))
  assert.equal(claims.filter((claim) => claim?.state === 'given').length, 3)
  assert.equal(claims.filter((claim) => claim === null).length, 6)
  assert.equal((await shop.figures('budget')).left, 0)
})

/** A visitor with a code of a pool of its own. */
async function given(poolId: string, change = {}): Promise<{ visitor: string; code: string }> {
  await shop.pool(poolId, change)
  await shop.campaign(poolId)
  const visitor = await shop.visitor()
  return { visitor, code: (await shop.claim(visitor, poolId))?.code ?? '' }
}

const redeem = (code: string, transactionId: string, change = {}) =>
  worker.admin('POST', `/v1/coupons/${code}/redemptions`, { transactionId, ...change })

test('of two orders that use a code at once one wins, and the winner may ask again', async () => {
  const { visitor, code } = await given('once')
  const orders = ['A-1', 'A-2', 'A-3', 'A-4']
  const answers = await Promise.all(orders.map((order) => redeem(code, order, { valueMinor: 5000, currency: 'EUR' })))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 409, 409, 409])
  const won = answers.find(({ status }) => status === 200)?.body
  const lost = answers.find(({ status }) => status === 409)?.body
  assert.equal(lost.code, 'coupon_used')
  assert.equal(lost.detail, `It was used for order ${won.transactionId}. Take the full price.`)
  const again = await redeem(code, won.transactionId)
  assert.deepEqual([again.status, again.body.redeemedAt], [200, won.redeemedAt])
  // 10 % of 50.00, counted once.
  const { used, discountMinor } = await shop.figures('once')
  assert.deepEqual({ used, discountMinor }, { used: 1, discountMinor: 500 })
  const claim = await shop.claim(visitor, 'once')
  assert.deepEqual([claim?.state, claim?.code], ['used', null])

  const wrong = await worker.admin('POST', `/v1/coupons/${code}/release`, { transactionId: 'other' })
  assert.equal(wrong.status, 409)
  const back = await worker.admin('POST', `/v1/coupons/${code}/release`, { transactionId: won.transactionId })
  assert.deepEqual([back.status, back.body.state], [200, 'given'])
  await worker.admin('POST', `/v1/coupons/${code}/release`, {})
  const after = await shop.figures('once')
  assert.deepEqual([after.given, after.used, after.discountMinor], [1, 0, 0])
  assert.equal((await shop.claim(visitor, 'once'))?.code, code)
})

test('after its deadline a code is refused, and its owner gets no new one', async () => {
  const { visitor, code } = await given('late', { validMinutes: 1 })
  const { body } = await worker.admin('GET', `/v1/coupons/${code.toLowerCase()}`)
  assert.deepEqual([body.state, body.profileId, body.campaignId], ['given', visitor, 'late'])
  assert.equal(body.expiresAt - body.issuedAt, 60_000)
  // A minute later.
  await worker.env.DB.prepare('UPDATE coupon_codes SET expires_at = ?2 WHERE code = ?1').bind(code, Date.now()).run()
  const refused = await redeem(code, 'B-1')
  assert.deepEqual([refused.status, refused.body.code], [410, 'coupon_expired'])
  const claim = await shop.claim(visitor, 'late')
  assert.deepEqual([claim?.state, claim?.code, claim?.leftMs], ['expired', null, null])
  assert.equal((await shop.figures('late')).expired, 1)
})

test('an order uses the codes that it names, redelivered or not, and gives them back when it is cancelled', async () => {
  const { code } = await given('orders')
  const order = { transactionId: 'C-1', at: Date.now(), valueMinor: 4500, currency: 'EUR', items: [], updatedAt: 1 }
  let count = (await worker.admin('GET', '/v1/counters')).body.ordersReceived
  const send = async (...orders: object[]) => {
    const { status } = await worker.admin('POST', '/v1/orders', { orders })
    assert.equal(status, 202)
    count += orders.length
    await worker.drained({ orders: count })
    const { used, discountMinor } = await shop.figures('orders')
    return [used, discountMinor]
  }
  const paid = { ...order, coupons: [code.toLowerCase(), 'THE-SHOPS-OWN'] }
  // 45.00 was paid after 10 % off: 5.00 was taken off 50.00.
  assert.deepEqual(await send(paid), [1, 500])
  assert.deepEqual(await send(paid, { ...paid, transactionId: 'C-2' }), [1, 500])
  assert.equal((await worker.admin('GET', `/v1/coupons/${code}`)).body.transactionId, 'C-1')
  assert.deepEqual(await send({ ...order, refundId: 'R-1', valueMinor: 4500 }), [1, 500])
  const cancelled = { ...paid, status: 'cancelled', updatedAt: 2 }
  assert.deepEqual(await send(cancelled), [0, 0])
  // The first word, delivered late, changes nothing any more.
  assert.deepEqual(await send(paid), [0, 0])
  const told = { code, discountMinor: 700 }
  assert.deepEqual(await send({ ...order, transactionId: 'C-3', coupons: [told] }), [1, 700])
})

test('what is over is not offered again, and is when it was given back', async () => {
  const { visitor, code } = await given('over')
  const outcome = async () => {
    await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor })) })
    const { entries } = (await worker.admin('GET', `/v1/people/${visitor}/timeline`)).body
    return entries.find(({ name }: { name: string }) => name === 'decision')?.params.outcomes.over.kind
  }
  await redeem(code, 'D-1')
  await until('a decision to know that it is used', async () => (await outcome()) === 'nothing_to_show')
  await worker.admin('POST', `/v1/coupons/${code}/release`, {})
  await until('a decision to know that it holds', async () => (await outcome()) !== 'nothing_to_show')
})

test('of two browsers that turn out to be one person both keep their code, and the first is shown', async () => {
  const { visitor: one, code } = await given('joined')
  const other = await shop.visitor()
  const second = (await shop.claim(other, 'joined'))?.code
  assert.notEqual(second, code)
  const order = { at: Date.now(), valueMinor: 100, currency: 'EUR', items: [], customerId: 'K-7' }
  const orders = [one, other].map((browser) => ({ ...order, transactionId: `K-${browser}`, visitor: browser }))
  await worker.admin('POST', '/v1/orders', { orders })
  await until('both to be one person', async () => (await shop.claim(other, 'joined'))?.code === code)
  assert.equal((await redeem(second ?? '', 'E-1')).status, 200)
  await shop.campaign('joined-later', {
    content: [
      { kind: 'headline', text: 'x' },
      { kind: 'unique_coupon', poolId: 'joined' },
    ],
  })
  const codes = await Promise.all([one, other, one, other].map((each) => shop.claim(each, 'joined-later')))
  assert.equal(new Set(codes.map((claim) => claim?.code)).size, 1)
})

test('a wheel turns once a person, and only while all of its prizes can be given', async () => {
  await shop.pool('wheel', { codes: 'uploaded' })
  const slices = [
    { label: 'Ten', odds: 0.5, poolId: 'wheel' },
    { label: 'Nothing', odds: 0.5 },
  ]
  const words = { spin: 'Turn', won: 'Yours: {prize}', lost: 'Nothing', oddsTitle: 'Chances' }
  await shop.campaign('wheel', {
    content: [
      { kind: 'headline', text: 'A wheel' },
      { kind: 'wheel', slices, ...words },
    ],
  })
  const visitors = await Promise.all(Array.from({ length: 6 }, () => shop.visitor()))
  assert.equal(await shop.claim(visitors[0] ?? '', 'wheel'), null)
  await shop.upload('wheel', Array.from({ length: 9 }, (_, n) => `PRIZE-${n}`).join('\n'))
  for (const visitor of visitors) {
    const [one, other] = await Promise.all([shop.claim(visitor, 'wheel'), shop.claim(visitor, 'wheel')])
    assert.deepEqual(one, other)
    assert.deepEqual([one?.state, one?.slice], one?.code ? ['given', 0] : ['lost', 1])
  }
})

test('a message is previewed with what the pool would give, and gives nothing', async () => {
  const products = [{ productId: 'pot', name: 'Pot', priceMinor: 1990, currency: 'EUR', url: '/p/pot' }]
  assert.equal((await worker.admin('POST', '/v1/products', { products })).status, 200)
  await shop.pool('by-mail', { validMinutes: 60 })
  const content = {
    subject: 'Hi {{ person.first_name }}',
    blocks: [
      { kind: 'coupon', poolId: 'by-mail', text: '{percent}: {code}' },
      { kind: 'cart' },
      { kind: 'button', text: 'Go', href: 'https://elsewhere.example/a' },
    ],
  }
  const message = { channel: 'email', name: 'By mail', content }
  const preview = (body: object) => worker.admin('POST', '/v1/messages/preview', body)
  const { status, body } = await preview({ message, language: 'lt' })
  assert.equal(status, 200)
  assert.deepEqual([body.language, body.mail.subject, body.push], ['en', 'Hi Anna', null])
  for (const part of [body.mail.html, body.mail.text])
    assert.match(part, /SAMPLE-CODE.*Pot.*https:\/\/elsewhere\.example\/a/s)
  assert.equal(body.mail.bytes, Buffer.byteLength(body.mail.html))
  assert.deepEqual(
    [body.notes.errors, body.notes.warnings.map(({ field }: { field: string }) => field)],
    [[], ['content.subject']],
  )
  assert.equal((await shop.figures('by-mail')).given, 0)

  assert.equal((await preview({ message, profileId: 'nobody' })).status, 404)
  const refused = await preview({ message: { ...message, content: { ...content, blocks: [] } } })
  assert.deepEqual([refused.status, refused.body.errors[0].field], [400, 'message.content.blocks'])
  const silent = await preview({ message: { ...message, content: { ...content, subject: '{{ person.shoe_size }}' } } })
  assert.equal(silent.body.mail, null)
})
