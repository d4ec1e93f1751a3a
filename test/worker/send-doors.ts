/** @module From an event to a mail in the mailbox, and the doors of messages, on a Worker that already runs. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { MessageList } from '../../contract/message/message-list.ts'
import type { ScenarioInput } from '../../contract/scenario/scenario.ts'
import { event, type RunningWorker, until, visit } from './harness.ts'

const CONSENT = ['measure', 'personalise', 'message'] as const

const SCENARIO: ScenarioInput = {
  ...{ scenarioId: 'hello', name: 'Hello', status: 'live', kind: 'triggered', holdout: 0 },
  entry: { on: 'event', event: 'custom_event', name: 'said_hello' },
  first: 'send-1',
  steps: { 'send-1': { kind: 'send', messageId: 'hello', next: null } },
  messages: {
    hello: {
      ...{ channel: 'email', name: 'Hello' },
      content: { subject: 'Hello there', blocks: [{ kind: 'text', text: 'Hello you' }] },
    },
  },
}

/** Registers the test: starting a Worker costs more. */
export function testSendDoors(running: () => RunningWorker): void {
  test('an event begins a scenario, its mail lies in the mailbox, and overlays know of it', async () => {
    const { admin, call, env } = running()
    const stranger = await admin('PUT', '/v1/message-settings', { quiet: true })
    assert.equal(stranger.status, 400)
    const settings = await admin('PUT', '/v1/message-settings', { quietHours: { from: 0, to: 0 } })
    assert.deepEqual([settings.status, settings.body.cap.marketing], [200, { most: 1, days: 7 }])
    assert.deepEqual((await admin('GET', '/v1/message-settings')).body, settings.body)

    const [visitor, email] = [randomUUID(), 'hello@example.com']
    const says = (...events: ReturnType<typeof event>[]) =>
      call('/v1/visit', {
        method: 'POST',
        body: JSON.stringify(
          visit({ visitor, consent: [...CONSENT], events: events.map((each) => ({ ...each, consent: [...CONSENT] })) }),
        ),
      })
    await admin('POST', '/v1/people', { people: [{ customerId: 'hello', email, subscribed: true }] })
    await says(event('page_view', { page: { url: 'https://shop.example/', type: 'home' } }))
    const stateOf = async (id: string) =>
      (await env.DB.prepare('SELECT state FROM profiles WHERE profile_id = ?1').bind(id).first<{ state: string }>())
        ?.state
    await until('both to be known', async () => (await stateOf(visitor)) && (await stateOf('customer:hello')))
    await env.DB.prepare(
      `INSERT INTO identity_links (profile_id, kind, value, level, linked_at) VALUES (?1, 'email', ?2, 'verified', 0)`,
    )
      .bind(visitor, email)
      .run()
    assert.equal((await admin('PUT', '/v1/scenarios/hello', SCENARIO)).status, 200)
    await says(event('custom_event', { name: 'said_hello' }))

    const list = async (query: string) => (await admin('GET', `/v1/messages?${query}`)).body as MessageList
    const sent = await until('the message', async () => (await list('state=sent&scenarioId=hello')).messages[0])
    assert.deepEqual([sent.address, sent.subject, sent.why], [email, 'Hello there', null])
    const { mails } = (await admin('GET', '/v1/mails')).body as { mails: { email: string; subject: string }[] }
    assert.ok(mails.some((mail) => mail.email === email && mail.subject === 'Hello there'))
    const own = (await admin('GET', `/v1/people/${visitor}/messages`)).body as MessageList
    assert.deepEqual([own.messages.map(({ sendId }) => sendId), own.next], [[sent.sendId], null])
    assert.deepEqual((await list('state=unknown')).messages, [])
    assert.deepEqual((await list(`cursor=${sent.askedAt}.${sent.sendId}`)).messages, [])
    const bad = await admin('GET', '/v1/messages?state=lost')
    const settled = await admin('POST', `/v1/messages/${sent.sendId}/settle`, { as: 'again' })
    assert.deepEqual([bad.status, settled.status], [400, 404])
    // It is noted in the profile that the person is named after, and overlays go by the person's row.
    const person = await env.DB.prepare('SELECT person_id FROM profiles WHERE profile_id = ?1').bind(visitor).first()
    const asked = `message ${sent.sendId}`
    await until('the person to know of it', async () => (await stateOf(String(person?.person_id)))?.includes(asked))
  })
}
