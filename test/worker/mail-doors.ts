/** @module The doors behind links of mails, on a Worker that already runs: called by sign-ups.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SignUpList } from '../../contract/mailbox.ts'
import type { MessageReport } from '../../contract/message/message-report.ts'
import type { SuppressionList } from '../../contract/message/suppression.ts'
import type { TokenPurpose } from '../../worker/core/message/mail-token.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { openMailKeys } from '../../worker/store/mail-keys.ts'
import { type Answer, type RunningWorker, until } from './harness.ts'

const HOUR = 3_600_000
const BROWSER = 'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const TARGET = 'https://heron.example/tea?from=mail#top'
const LINKS = [
  { kind: 'page', url: TARGET },
  { kind: 'page', url: 'https://heron.example/cups' },
  { kind: 'answer', questionId: 'after-order', scale: 'stars', score: 4 },
]

/** `again`: leaves an address in the form and presses the button of its mail. */
export function testMailDoors(running: () => RunningWorker, again: (email: string) => Promise<void>): void {
  const profileOf = (name: string) => `0198c0de-0000-7000-8000-0000000${name}`

  /** A message as if it was sent an hour ago. */
  async function sent(sendId: string, { address, name }: { address: string; name: string }): Promise<void> {
    const { DB } = running().env
    await DB.batch([
      DB.prepare(
        `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
         VALUES (?1, ?2, ?2, 0, 0, 'cold', ?3) ON CONFLICT DO NOTHING`,
      ).bind(profileOf(name), Date.now() - HOUR, JSON.stringify(newProfile('').state)),
      DB.prepare(
        `INSERT INTO messages (profile_id, send_id, run_id, scenario_id, version, step_id, message_id, kind, channel,
           address, links, state, asked_at, expires_at, sent_at, noted_at)
         VALUES (?1, ?2, ?2, 'weekly', 1, 'send', 'news', 'marketing', 'email', ?3, ?4, 'sent', ?5, ?5, ?5, ?5)`,
      ).bind(profileOf(name), sendId, address, JSON.stringify(LINKS), Date.now() - HOUR),
    ])
  }

  const token = async (purpose: TokenPurpose, sendId: string, index = 0) =>
    (await openMailKeys(running().env.DB, Date.now())).sign({ purpose, sendId, index })

  const visit = (path: string, method = 'GET', userAgent = BROWSER): Promise<Answer> =>
    running().call(path, { method, headers: { 'user-agent': userAgent } })

  const post = (path: string, form: Record<string, string> | [string, string][]): Promise<Answer> =>
    running().call(path, {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  const rowOf = (sendId: string) =>
    running().env.DB.prepare('SELECT * FROM messages WHERE send_id = ?1').bind(sendId).first<Record<string, unknown>>()

  const stops = async (email: string): Promise<string[]> => {
    const list: SuppressionList = (await running().admin('GET', `/v1/suppressions?email=${email}`)).body
    return list.suppressions.map(({ reason, toldBy }) => `${reason} ${toldBy}`)
  }

  test('a link leads where its message says, tells the next page nothing, and a scanner is none', async () => {
    await sent('send-links', { address: 'link@example.lt', name: 'b00001' })
    await sent('send-scanned', { address: 'scan@example.lt', name: 'b00002' })
    const led = await visit(`/l/${await token('link', 'send-links')}`)
    assert.deepEqual([led.status, led.headers.get('location')], [302, TARGET])
    assert.deepEqual(
      [led.headers.get('referrer-policy'), led.headers.get('cache-control')],
      ['no-referrer', 'no-store'],
    )
    for (const index of [0, 1]) await visit(`/l/${await token('link', 'send-scanned', index)}`)
    const pixel = await visit(`/o/${await token('open', 'send-scanned')}.gif`, 'GET', 'Mozilla/5.0')
    assert.deepEqual([pixel.status, pixel.headers.get('content-type')], [200, 'image/gif'])
    await visit(`/o/${await token('open', 'send-links')}.gif`)
    // All of one moment, a minute ago: however slow this machine is, a scanner was quick, and a second click had its time.
    const { DB, EVENTS } = running().env
    await DB.prepare('UPDATE mail_reactions SET reacted_at = ?1')
      .bind(Date.now() - 60_000)
      .run()
    for (const sendId of ['send-links', 'send-scanned']) await EVENTS.send({ kind: 'reaction', sendId })
    const clicked = await until('the click to be judged', async () => {
      const row = await rowOf('send-links')
      return row?.clicked_at ? row : null
    })
    assert.deepEqual([clicked.machine_clicked_at, typeof clicked.opened_at], [null, 'number'])
    const scanned = await until('the scanner to be judged', async () => {
      const row = await rowOf('send-scanned')
      return row?.machine_clicked_at ? row : null
    })
    assert.deepEqual([scanned.clicked_at, scanned.opened_at, typeof scanned.machine_opened_at], [null, null, 'number'])
    const days = async (name: string) => {
      const row = await running()
        .env.DB.prepare(`SELECT actions FROM profiles WHERE profile_id = ?1`)
        .bind(profileOf(name))
        .first<{ actions: string }>()
      return JSON.parse(row?.actions ?? '{}')
    }
    assert.deepEqual(await days('b00001'), { email_open: 1, email_click: 1 })
    assert.deepEqual(await days('b00002'), {})
    const report: MessageReport = (await running().admin('GET', '/v1/reports/messages?days=2')).body
    const news = report.rows.find(({ messageId }) => messageId === 'news')
    assert.deepEqual(
      [news?.clicked, news?.opened],
      [
        { person: 1, machine: 1 },
        { person: 1, proxy: 0, machine: 1 },
      ],
    )
  })

  test('one click of a mail program ends it; GET and HEAD and forged links change nothing', async () => {
    await sent('send-end', { address: 'end@example.lt', name: 'b00003' })
    const path = `/unsubscribe/${await token('unsubscribe', 'send-end')}`
    for (const method of ['GET', 'HEAD', 'GET']) assert.equal((await visit(path, method)).status, 200)
    const page = await visit(path)
    assert.match(String(page.body), /e…d@e…e\.lt/)
    assert.ok(!String(page.body).includes('end@example.lt'))
    assert.equal(page.headers.get('referrer-policy'), 'no-referrer')
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/)
    const preferences = `/unsubscribe/${await token('preferences', 'send-end')}`
    for (const forged of [`${path.slice(0, -1)}A`, `${path}A`, preferences, '/unsubscribe/x'])
      assert.equal((await post(forged, { 'List-Unsubscribe': 'One-Click' })).status, 404, forged)
    assert.deepEqual(await stops('end@example.lt'), [])

    // RFC 8058 lets mail programs send either encoding, and no more than this.
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    assert.equal((await running().call(path, { method: 'POST', body, headers })).status, 200)
    assert.equal((await post(path, { 'List-Unsubscribe': 'One-Click' })).status, 200)
    assert.deepEqual(await stops('end@example.lt'), ['unsubscribed one_click'])
    assert.equal(typeof (await rowOf('send-end'))?.unsubscribed_at, 'number')
    const listed: SuppressionList = (await running().admin('GET', '/v1/suppressions?reason=unsubscribed')).body
    assert.ok(listed.counts.unsubscribed >= 1)
    assert.equal((await running().admin('DELETE', '/v1/suppressions/end@example.lt')).body.code, 'suppression_stays')
  })

  test('the form of the page ends it too, and who confirms anew gets mails again', async () => {
    await again('back@example.lt')
    await sent('send-back', { address: 'back@example.lt', name: 'b00004' })
    const sealed = await token('unsubscribe', 'send-back')
    assert.equal((await post('/unsubscribe', { token: 'A'.repeat(60) })).status, 404)
    const ended = String((await post('/unsubscribe', { token: sealed })).body)
    assert.match(ended, /You are unsubscribed/)
    assert.deepEqual(await stops('back@example.lt'), ['unsubscribed page'])
    const signedUp: SignUpList = (await running().admin('GET', '/v1/sign-ups')).body
    assert.equal(signedUp.signUps.find(({ email }) => email === 'back@example.lt')?.state, 'unsubscribed')
    // A press takes it back; its token is good for nothing else, and that of unsubscribing is not good for it.
    const undo = /action="\/unsubscribe\/undo"><input type="hidden" name="token" value="([\w-]+)"/.exec(ended)![1]!
    assert.equal((await post('/unsubscribe/undo', { token: sealed })).status, 404)
    assert.equal((await post('/unsubscribe', { token: undo })).status, 404)
    assert.deepEqual(await stops('back@example.lt'), ['unsubscribed page'])
    assert.match(String((await post('/unsubscribe/undo', { token: undo })).body), /You are subscribed again/)
    assert.deepEqual(await stops('back@example.lt'), [])
    assert.equal((await rowOf('send-back'))?.unsubscribed_at, null)
    await post('/unsubscribe', { token: sealed })
    await running()
      .env.DB.prepare('UPDATE subscriptions SET asked_at = asked_at - 90000000 WHERE email = ?1')
      .bind('back@example.lt')
      .run()
    await again('back@example.lt')
    assert.deepEqual(await stops('back@example.lt'), [])
  })

  test('what is wished on the preference page is kept, and shown without the birthday', async () => {
    await running().admin('PUT', '/v1/message-settings', { topics: { news: 'New <teas>', tips: 'Tips' } })
    await sent('send-wish', { address: 'wish@example.lt', name: 'b00005' })
    const sealed = await token('preferences', 'send-wish')
    const shown = await visit(`/preferences/${sealed}`)
    assert.match(String(shown.body), /New &lt;teas&gt;/)
    const form: [string, string][] = [
      ['token', sealed],
      ['topic', 'tips'],
      ['less', '1'],
      ['pause', '1'],
      ['language', 'kk'],
    ]
    const saved = await post('/preferences', [...form, ['day', '29'], ['month', '02']])
    assert.match(String(saved.body), /<html lang="kk">/)
    const kept = await running()
      .env.DB.prepare('SELECT * FROM mail_preferences WHERE email = ?1')
      .bind('wish@example.lt')
      .first<Record<string, unknown>>()
    assert.deepEqual(
      [kept?.declined, kept?.is_less_often, kept?.language, kept?.birthday, Number(kept?.paused_until_at) > Date.now()],
      ['["news"]', 1, 'kk', '02-29', true],
    )
    assert.ok(!/value="(29|02)" selected/.test(String((await visit(`/preferences/${sealed}`)).body)))
    await until('the profile to know the birthday', async () => {
      const row = await running()
        .env.DB.prepare(`SELECT state->>'$.traits.birthday.value' AS birthday FROM profiles WHERE profile_id = ?1`)
        .bind(profileOf('b00005'))
        .first<{ birthday: string }>()
      return row?.birthday === '02-29'
    })
  })

  test('an answer counts when it is sent, not when its link is opened', async () => {
    await sent('send-rate', { address: 'rate@example.lt', name: 'b00006' })
    const sealed = await token('rating', 'send-rate', 2)
    assert.match(String((await visit(`/rate/${sealed}`)).body), /value="4" checked/)
    assert.equal((await rowOf('send-rate'))?.rating, null)
    await post('/rate', { token: sealed, score: '5' })
    await post('/rate', { token: sealed, score: '77' })
    const row = await rowOf('send-rate')
    assert.deepEqual([row?.rating, row?.question_id, typeof row?.rated_at], [4, 'after-order', 'number'])
    assert.equal((await visit(`/l/${await token('link', 'send-rate', 2)}`)).status, 404)
  })

  test('what a provider tells counts once, in whatever order, and forged it counts for nothing (E11)', async () => {
    const secret = 'postmark-0123456789abcdef'
    await running().admin('PUT', '/v1/webhook-secrets/postmark', { secret })
    const at = (minutes: number) => new Date(Date.now() - HOUR + minutes * 60_000).toISOString()
    const tell = async (sendId: string, told: Record<string, unknown>, password = secret) => {
      const { status } = await running().call('/v1/hooks/postmark', {
        method: 'POST',
        body: JSON.stringify({ MessageID: sendId, Metadata: { 'send-0': sendId }, ...told }),
        headers: { authorization: `Basic ${btoa(`postmark:${password}`)}` },
      })
      return status
    }
    const hard = { RecordType: 'Bounce', Type: 'HardBounce', ID: 1, Email: 'hard@example.lt', BouncedAt: at(1) }
    await sent('send-hard', { address: 'hard@example.lt', name: 'b00007' })
    assert.equal(await tell('send-hard', hard, 'postmark-fedcba9876543210'), 401)
    assert.deepEqual(await stops('hard@example.lt'), [])
    for (let twice = 0; twice < 2; twice++) assert.equal(await tell('send-hard', hard), 202)
    // Told late, of a mail that came back afterwards: it stays where it is.
    await tell('send-hard', { RecordType: 'Delivery', Recipient: 'hard@example.lt', DeliveredAt: at(0) })
    assert.deepEqual(await stops('hard@example.lt'), ['bounced postmark'])

    await sent('send-spam', { address: 'spam@example.lt', name: 'b00008' })
    await tell('send-spam', { RecordType: 'SpamComplaint', ID: 2, Email: 'spam@example.lt', BouncedAt: at(2) })
    assert.deepEqual(await stops('spam@example.lt'), ['complained postmark'])

    await sent('send-soft', { address: 'soft@example.lt', name: 'b00009' })
    const soft = { RecordType: 'Bounce', Type: 'SoftBounce', Email: 'soft@example.lt' }
    const bounces = [1, 2, 3, 4].map((n) => ({ ...soft, ID: 10 + n, BouncedAt: at(n) }))
    for (const each of [...bounces, ...bounces]) await tell('send-soft', each)
    assert.deepEqual(await stops('soft@example.lt'), [])
    await tell('send-soft', { ...soft, ID: 15, BouncedAt: at(5) })
    assert.deepEqual(await stops('soft@example.lt'), ['paused postmark'])
    await tell('send-soft', { RecordType: 'Delivery', Recipient: 'soft@example.lt', DeliveredAt: at(6) })
    assert.deepEqual(await stops('soft@example.lt'), [])
    const [hardRow, softRow] = [await rowOf('send-hard'), await rowOf('send-soft')]
    assert.deepEqual(
      [typeof hardRow?.bounced_at, typeof softRow?.delivered_at, softRow?.bounced_at],
      ['number', 'number', null],
    )
  })

  test('the owner keeps a list of their own, by hand and from a file', async () => {
    const { admin, call, adminToken } = running()
    const taken = await admin('POST', '/v1/suppressions', {
      emails: ['No@Example.lt', 'no@example.lt'],
      detail: 'asked',
    })
    assert.deepEqual([taken.status, taken.body], [201, { taken: 1, known: 0 }])
    const read = await call('/v1/suppressions/import', {
      method: 'POST',
      body: 'email\nno@example.lt\nnever@example.lt\nnobody\n',
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'text/csv' },
    })
    assert.deepEqual(read.body, { taken: 1, known: 1, refused: [{ line: 4, text: 'nobody' }] })
    assert.equal((await admin('DELETE', '/v1/suppressions/never@example.lt')).status, 204)
    assert.equal((await admin('DELETE', '/v1/suppressions/never@example.lt')).status, 404)
    assert.deepEqual(await stops('no@example.lt'), ['blocked api'])
  })
}
