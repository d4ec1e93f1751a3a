/** @module The doors of channels: providers of mail, the help desk, the mailbox, addresses to tell, browsers to push to. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, describe, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { type Answer, type RunningWorker, until } from './harness.ts'

const SECRET = randomUUID()

/** Registers the tests at a Worker that runs: starting one costs more than all of them. */
export function channelDoors(worker: RunningWorker): void {
  describe('channels', () => tests(worker))
}

function tests(worker: RunningWorker): void {
  const WHSEC = `whsec_${Buffer.from(randomUUID()).toString('base64')}`
  const signed = (prefix: string, body: string, at = new Date()) => ({
    [`${prefix}-id`]: 'msg_1',
    [`${prefix}-timestamp`]: `${Math.floor(at.getTime() / 1000)}`,
    [`${prefix}-signature`]: new Webhook(WHSEC).sign('msg_1', at, body),
  })
  const hook = (path: string, body: string, headers: Record<string, string>) =>
    worker.call(`/v1/hooks/${path}`, { method: 'POST', body, headers })
  const outcome = ({ status, body }: Answer) => [status, body.code ?? body.accepted]

  test('a provider of mail is known by its signature, in its time; one without a secret by nothing', async () => {
    const body = JSON.stringify({
      ...{ type: 'email.complained', created_at: '2026-11-22T08:00:00Z' },
      data: { email_id: 'e-1', to: ['complains@example.lt'] },
    })
    assert.deepEqual(outcome(await hook('resend', body, signed('svix', body))), [401, 'signature_invalid'])
    await worker.admin('PUT', '/v1/webhook-secrets/resend', { secret: WHSEC })
    assert.deepEqual(outcome(await hook('resend', `${body} `, signed('svix', body))), [401, 'signature_invalid'])
    const old = signed('svix', body, new Date(Date.now() - 301_000))
    assert.deepEqual(outcome(await hook('resend', body, old)), [401, 'signature_invalid'])
    for (const _twice of [1, 2]) assert.deepEqual(outcome(await hook('resend', body, signed('svix', body))), [202, 1])
    assert.deepEqual(outcome(await hook('resend', '{"type":1}', signed('svix', '{"type":1}'))), [
      400,
      'request_invalid',
    ])
  })

  test('Postmark comes with a password, of which only a hash is kept', async () => {
    await worker.admin('PUT', '/v1/webhook-secrets/postmark', { secret: SECRET })
    const rows = await worker.env.DB.prepare(`SELECT secret FROM webhook_secrets WHERE platform = 'postmark'`).all()
    assert.ok(!JSON.stringify(rows.results).includes(SECRET))
    const body = JSON.stringify({
      ...{ RecordType: 'Bounce', Type: 'HardBounce', ID: 7, MessageID: 'm-1', Email: 'gone@example.lt' },
      BouncedAt: '2026-11-22T08:00:00Z',
    })
    const by = (password: string) => ({ authorization: `Basic ${btoa(`vitrine:${password}`)}` })
    assert.deepEqual(outcome(await hook('postmark', body, by('wrong'))), [401, 'signature_invalid'])
    assert.deepEqual(outcome(await hook('postmark', body, {})), [401, 'signature_invalid'])
    assert.deepEqual(outcome(await hook('postmark', body, by(SECRET))), [202, 1])
  })

  test('a help desk learns who writes, by a signature alone', async () => {
    const body = JSON.stringify({ email: 'nobody@example.lt', ticket: { text: 'Where is it? '.repeat(900) } })
    assert.deepEqual(outcome(await hook('help-desk', body, signed('webhook', body))), [401, 'signature_invalid'])
    await worker.admin('PUT', '/v1/webhook-secrets/help-desk', { secret: WHSEC })
    const { status, headers, body: told } = await hook('help-desk', body, signed('webhook', body))
    assert.deepEqual([status, told, headers.get('cache-control')], [200, { people: [] }, 'no-store'])
    assert.deepEqual(outcome(await hook('help-desk', '{}', signed('webhook', '{}'))), [400, 'request_invalid'])
  })

  test('without a way mails lie in the mailbox, as a mail server would get them', async () => {
    const { body } = await worker.admin('GET', '/v1/channels')
    assert.deepEqual(body.mail, {
      way: 'mailbox',
      from: null,
      missing: ['mail_from', 'way', 'public_url'],
      lastError: null,
      returns: null,
    })
    const sent = await worker.admin('POST', '/v1/channels/test', { email: 'owner@example.lt' })
    assert.deepEqual(sent.body, { way: 'mailbox', outcome: 'kept', detail: null })
    const [mail] = (await worker.admin('GET', '/v1/mails')).body.mails
    assert.deepEqual([mail.email, mail.state, 'html' in mail], ['owner@example.lt', 'kept', false])
    const { source } = (await worker.admin('GET', `/v1/mails/${mail.mailId}`)).body
    assert.match(source, /^To: <owner@example\.lt>\r$/m)
  })

  test('an address of the owner is told, by the alarm, signed with the secret that was shown once', async () => {
    const told: { headers: Record<string, string>; body: string }[] = []
    const receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        told.push({ headers: request.headers as Record<string, string>, body })
        response.end()
      })
    })
    after(() => {
      receiver.closeAllConnections()
      receiver.close()
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    const { status, body } = await worker.admin('POST', '/v1/webhook-endpoints', { url, events: ['order.placed'] })
    assert.equal(status, 201)
    assert.ok(!JSON.stringify((await worker.admin('GET', '/v1/webhook-endpoints')).body).includes(body.secret))
    await worker.admin('POST', `/v1/webhook-endpoints/${body.endpoint.endpointId}/test`)
    const [first] = await until('the address to be told', async () => told.length > 0 && told)
    assert.equal((new Webhook(body.secret).verify(first!.body, first!.headers) as { type: string }).type, 'test.ping')
    for (const url of ['http://shop.example/x', 'https://10.0.0.1/x', 'https://router.local/x'])
      assert.equal((await worker.admin('POST', '/v1/webhook-endpoints', { url, events: [] })).status, 400)
  })

  test('a browser is kept with the consent to be written to, and goes without', async () => {
    const key = (await worker.call('/v1/push/key')).body.key
    const subscription = { endpoint: 'https://push.example/a', keys: { p256dh: key, auth: 'A'.repeat(22) } }
    const tell = (consent: string[], change: object = {}) =>
      worker.call('/v1/push/subscriptions', {
        method: 'POST',
        body: JSON.stringify({ v: 1, visitor: randomUUID(), consent, key, subscription, ...change }),
      })
    const browsers = async () => (await worker.admin('GET', '/v1/channels')).body.push.browsers
    const visitor = randomUUID()
    assert.deepEqual((await tell(['measure'], { visitor })).body, { taken: false })
    assert.equal(await browsers(), 0)
    assert.deepEqual((await tell(['measure', 'message'], { visitor })).body, { taken: true })
    assert.equal(await browsers(), 1)
    assert.equal((await tell(['message'], { key: `B${'A'.repeat(86)}` })).status, 400)
    const inside = { ...subscription, endpoint: 'https://192.168.1.1/a' }
    assert.equal((await tell(['message'], { subscription: inside })).status, 400)
    // Whichever of its subscriptions a browser names when it withdraws, none stays.
    const renewed = { ...subscription, endpoint: 'https://push.example/b' }
    await tell(['measure'], { visitor, subscription: renewed })
    assert.equal(await browsers(), 0)
  })
}
