/** @module Webhooks of mail providers: whose are believed, and how they are read; and our own signature. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { hashOfSecret } from '../../worker/channels/mail/basic-secret.ts'
import { postmarkHook as postmark } from '../../worker/channels/mail/postmark-hook.ts'
import { resendHook as resend } from '../../worker/channels/mail/resend-hook.ts'
import { genuineSecret, signedHeaders } from '../../worker/channels/standard-webhooks.ts'

const PROVIDERS = { resend, postmark }

const BOUNCE = { RecordType: 'Bounce', ID: 42, MessageID: 'm', Email: 'a@x.lt', BouncedAt: '2026-11-22T08:00:00Z' }
const CHANGE = {
  RecordType: 'SubscriptionChange',
  MessageID: 'm',
  Recipient: 'a@x.lt',
  ChangedAt: '2026-11-22T08:00:00Z',
}
const told = (type: string, data: object = {}) => ({
  ...{ type, created_at: '2026-11-22T08:00:00Z' },
  data: { email_id: 'e', to: ['a@x.lt'], ...data },
})
// Safety case E11. Null: not the documented form.
const EVENTS: [who: keyof typeof PROVIDERS, payload: unknown, kinds: string[] | null][] = [
  [
    'resend',
    told('email.bounced', { bounce: { type: 'Permanent', subType: 'General', message: 'No' } }),
    ['bounced_hard'],
  ],
  ['resend', told('email.bounced', { bounce: { type: 'Transient' } }), ['bounced_soft']],
  ['resend', told('email.bounced', { bounce: { type: 'Undetermined' } }), ['bounced_soft']],
  ['resend', told('email.bounced'), ['bounced_soft']],
  ['resend', told('email.complained'), ['complained']],
  ['resend', told('email.suppressed'), ['bounced_hard']],
  ['resend', told('email.opened'), ['opened']],
  ['resend', told('email.delivery_delayed'), []],
  ['resend', told('domain.created'), []],
  ['resend', told('constructor'), []],
  ['resend', { type: 'email.bounced', created_at: 'yesterday', data: {} }, null],
  ['resend', told('email.bounced', { email_id: 7 }), null],
  ['resend', null, null],
  ['postmark', { ...BOUNCE, Type: 'HardBounce' }, ['bounced_hard']],
  ['postmark', { ...BOUNCE, Type: 'BadEmailAddress' }, ['bounced_hard']],
  ['postmark', { ...BOUNCE, Type: 'SoftBounce' }, ['bounced_soft']],
  ['postmark', { ...BOUNCE, Type: 'Something new' }, ['bounced_soft']],
  ['postmark', { ...BOUNCE, Type: 'SpamComplaint' }, ['complained']],
  ['postmark', { ...BOUNCE, Type: 'AutoResponder' }, []],
  ['postmark', { ...BOUNCE, RecordType: 'SpamComplaint' }, ['complained']],
  ['postmark', { ...CHANGE, SuppressSending: true, SuppressionReason: 'ManualSuppression' }, ['unsubscribed']],
  ['postmark', { ...CHANGE, SuppressSending: true, SuppressionReason: 'HardBounce' }, ['bounced_hard']],
  ['postmark', { ...CHANGE, SuppressSending: false }, []],
  ['postmark', { RecordType: 'Inbound', Date: 'x' }, null],
  ['postmark', 'hello', null],
]
test('what providers tell is read as events of ours', () => {
  for (const [who, payload, kinds] of EVENTS) {
    const events = PROVIDERS[who].events(payload, new Headers({ 'svix-id': 'msg_1' }))
    assert.deepEqual(events?.map(({ kind }) => kind) ?? null, kinds, JSON.stringify(payload))
  }
})

test('two addresses that are stopped by hand at one moment are two events', () => {
  const at = { ...CHANGE, MessageID: null, SuppressSending: true, SuppressionReason: 'ManualSuppression' }
  const ids = ['a@example.lt', 'b@example.lt'].map(
    (Recipient) => PROVIDERS.postmark.events({ ...at, Recipient }, new Headers())?.[0]?.eventId,
  )
  assert.equal(new Set(ids).size, 2)
})

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const BODY = '{"test": 2432232314}'
const AT = 1_614_265_330_000

test('our signature is that of the published vector, and that of the standard’s own library', async () => {
  const headers = await signedHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at: AT, body: BODY }, [SECRET])
  // Source: Standard Webhooks, specification.
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  const now = Date.now()
  const both = await signedHeaders({ id: 'msg_2', at: now, body: BODY }, ['whsec_b2xkIHNlY3JldA==', SECRET])
  for (const secret of [SECRET, 'whsec_b2xkIHNlY3JldA=='])
    assert.deepEqual(new Webhook(secret).verify(BODY, both), JSON.parse(BODY))
})

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
const svix = (secret: string, at: number, id = 'msg_1', body = BODY) => ({
  'svix-id': id,
  'svix-timestamp': `${at / 1000}`,
  'svix-signature': new Webhook(secret).sign(id, new Date(at), body),
})
const OLD = 'whsec_b2xkIHNlY3JldCBvbGQgc2VjcmV0'
const good = svix(SECRET, AT)
// Safety case C05, with signatures of the standard's own library.
const DELIVERIES: [
  what: string,
  headers: Record<string, string>,
  change: { body?: string; now?: number },
  by: string | null,
][] = [
  ['a good one', good, {}, SECRET],
  ['a changed byte', good, { body: '{"test": 2432232315}' }, null],
  ['after five minutes', good, { now: AT + 300_000 }, SECRET],
  ['after five minutes and a second', good, { now: AT + 301_000 }, null],
  ['from five minutes and a second ahead', good, { now: AT - 301_000 }, null],
  ['another id', { ...good, 'svix-id': 'msg_2' }, {}, null],
  ['another time', { ...good, 'svix-timestamp': `${AT / 1000 + 1}` }, {}, null],
  ['the old key while the new one takes over', svix(OLD, AT), {}, OLD],
  ['a key of somebody else', svix('whsec_c29tZWJvZHkgZWxzZSdz', AT), {}, null],
  ['two signatures, one of them ours', { ...good, 'svix-signature': `v1,AAAA ${good['svix-signature']}` }, {}, SECRET],
  [
    'another version of signatures',
    { ...good, 'svix-signature': good['svix-signature'].replace('v1', 'v1a') },
    {},
    null,
  ],
  ['no signature', { 'svix-id': 'msg_1', 'svix-timestamp': `${AT / 1000}` }, {}, null],
  ['no id', { ...good, 'svix-id': '' }, {}, null],
  ['no headers at all', {}, {}, null],
  ['a time that is none', { ...good, 'svix-timestamp': '1e9' }, {}, null],
]
test('a delivery is believed by its signature, in its time, by the new key and the old', async () => {
  for (const [what, headers, { body = BODY, now = AT }, by] of DELIVERIES) {
    const delivery = { headers: new Headers(headers), body: bytes(body), now }
    assert.equal(await resend.knownBy(delivery, [SECRET, OLD]), by, what)
    assert.equal(await genuineSecret({ ...delivery, prefix: 'webhook' }, [SECRET]), null, 'by other names')
  }
  assert.equal(await resend.knownBy({ headers: new Headers(good), body: bytes(BODY), now: AT }, []), null)
})

test('Postmark is believed by the password in its address, which is kept as a hash', async () => {
  const hashes = await Promise.all(['new-password-of-24-letters', 'old-password-of-24-letters'].map(hashOfSecret))
  const by = (authorization: string | null) =>
    postmark.knownBy(
      { headers: new Headers(authorization === null ? {} : { authorization }), body: bytes(''), now: 0 },
      hashes,
    )
  const basic = (text: string) => `Basic ${btoa(text)}`
  assert.equal(await by(basic('vitrine:new-password-of-24-letters')), hashes[0])
  assert.equal(await by(basic('any:old-password-of-24-letters')), hashes[1])
  const refused = [
    null,
    '',
    'Basic',
    'Basic !',
    basic('new-password-of-24-letters'),
    basic('a:wrong'),
    basic(`a:${hashes[0]}`),
  ]
  for (const authorization of refused) assert.equal(await by(authorization), null, `${authorization}`)
})
