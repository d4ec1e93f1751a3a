/** @module HTTP providers of mail: what is asked, what each answer means; and which way mail goes. */
import assert from 'node:assert/strict'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { askProvider } from '../../worker/channels/mail/ask-provider.ts'
import { sendByCloudflare } from '../../worker/channels/mail/cloudflare.ts'
import { mailWay } from '../../worker/channels/mail/mail-way.ts'
import { postmark } from '../../worker/channels/mail/postmark.ts'
import { postmarkHook } from '../../worker/channels/mail/postmark-hook.ts'
import { resend } from '../../worker/channels/mail/resend.ts'
import { resendHook } from '../../worker/channels/mail/resend-hook.ts'
import { mailChannel } from '../../worker/channels/mail-channel.ts'
import type { OutgoingMail } from '../../worker/core/message/delivery.ts'
import { sampleMail } from './sample-mail.ts'

type Play = (response: ServerResponse) => void

let play: Play = () => {}
const asked: { url: string; headers: Record<string, unknown>; body: Record<string, unknown> }[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    asked.push({ url: request.url ?? '', headers: request.headers, body: JSON.parse(text) })
    play(response)
  })
})
let apiUrl: string
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})

const PROVIDERS = { resend, postmark }

const answer =
  (status: number, body: object | string, headers: Record<string, string> = {}): Play =>
  (response) =>
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))

/** Whatever it says, it has taken the mail: the fake counts what came. */
const hangUp: Play = (response) => response.socket?.destroy()
const silence: Play = () => {}
const cut: Play = (response) => {
  response.writeHead(200, { 'content-length': '400' }).write('{"id":"49a39')
  response.socket?.destroySoon()
}
const cutNo: Play = (response) => {
  response.writeHead(422, { 'content-length': '400' }).write('{"name":"validation_error"')
  response.socket?.destroySoon()
}
const slowDrip: Play = (response) => {
  response.writeHead(200).write('{')
}

const OK = { resend: { id: '49a3999c' }, postmark: { ErrorCode: 0, Message: 'OK', MessageID: '49a3999c' } }

// Sources: resend.com (Errors), postmarkapp.com (API error codes), and safety case F06.
const ANSWERS: [who: keyof typeof PROVIDERS, what: string, play: Play, delivery: object][] = [
  ...(['resend', 'postmark'] as const).flatMap((who): [typeof who, string, Play, object][] => [
    [who, 'a success', answer(200, OK[who]), { kind: 'sent', providerId: '49a3999c' }],
    [who, 'a page of HTML with 200', answer(200, '<html>Welcome to the hotel'), { kind: 'unknown' }],
    [who, 'a redirect', answer(302, '', { location: 'https://x.example/' }), { kind: 'later', waitMs: 900_000 }],
    [who, '429 with Retry-After', answer(429, {}, { 'retry-after': '7' }), { kind: 'later', waitMs: 7000 }],
    [who, '429 without', answer(429, {}), { kind: 'later', waitMs: 30_000 }],
    [who, '429 with nonsense', answer(429, {}, { 'retry-after': 'soon' }), { kind: 'later', waitMs: 30_000 }],
    [who, '500 after it was taken', answer(500, '<h1>Oops'), { kind: 'unknown' }],
    [who, '502 of a gateway', answer(502, 'Bad gateway'), { kind: 'unknown' }],
    [who, '503 that says when', answer(503, '', { 'retry-after': '120' }), { kind: 'later', waitMs: 120_000 }],
    [who, '503 that does not', answer(503, ''), { kind: 'unknown' }],
    [who, 'an answer that is cut off', cut, { kind: 'unknown' }],
    [who, 'a line that is cut', hangUp, { kind: 'unknown' }],
    [who, 'silence after it was taken', silence, { kind: 'unknown' }],
    [who, 'an answer that never ends', slowDrip, { kind: 'unknown' }],
    [who, '413', answer(413, {}), { kind: 'refused', isAddressBad: false }],
    [who, 'a no whose words are cut off', cutNo, { kind: 'refused', isAddressBad: false }],
    [who, '521: Cloudflare found nobody there', answer(521, ''), { kind: 'later', waitMs: 30_000 }],
    [who, '522: it may have been', answer(522, ''), { kind: 'unknown' }],
    [who, '429 for a month', answer(429, {}, { 'retry-after': '2592000' }), { kind: 'later', waitMs: 86_400_000 }],
    [who, '404: a wrong MAIL_API_URL', answer(404, ''), { kind: 'later', waitMs: 900_000 }],
  ]),
  ...[
    [401, 'missing_api_key', { kind: 'later', waitMs: 900_000 }],
    [403, 'invalid_api_key', { kind: 'later', waitMs: 900_000 }],
    [403, 'validation_error', { kind: 'later', waitMs: 900_000 }],
    [422, 'invalid_from_address', { kind: 'later', waitMs: 900_000 }],
    [422, 'missing_required_field', { kind: 'refused', isAddressBad: false }],
    [409, 'concurrent_idempotent_requests', { kind: 'unknown' }],
    [409, 'invalid_idempotent_request', { kind: 'unknown' }],
    [429, 'daily_quota_exceeded', { kind: 'later', waitMs: 3_600_000 }],
    [429, 'rate_limit_exceeded', { kind: 'later', waitMs: 30_000 }],
  ].map(
    ([status, name, delivery]) =>
      ['resend', name, answer(status as number, { statusCode: status, name, message: 'So.' }), delivery] as never,
  ),
  [
    'resend',
    'an address that it cannot read',
    answer(422, { name: 'validation_error', message: 'Invalid `to` field.' }),
    { kind: 'refused', isAddressBad: true },
  ],
  [
    'resend',
    'a sender that it cannot read',
    answer(422, { name: 'validation_error', message: 'Invalid `from` field.' }),
    { kind: 'later', waitMs: 900_000 },
  ],
  ...[
    [401, 10, '', { kind: 'later', waitMs: 900_000 }],
    [
      422,
      406,
      'You tried to send to a recipient that has been marked as inactive.',
      { kind: 'refused', isAddressBad: true },
    ],
    [422, 300, "Error parsing 'To': Illegal email address", { kind: 'refused', isAddressBad: true }],
    [422, 300, "Invalid 'From' address", { kind: 'later', waitMs: 900_000 }],
    [422, 300, 'Zero recipients specified', { kind: 'refused', isAddressBad: false }],
    [422, 400, 'Sender signature not found', { kind: 'later', waitMs: 900_000 }],
    [422, 405, 'Not allowed to send', { kind: 'later', waitMs: 900_000 }],
    [422, 1235, 'No such stream', { kind: 'later', waitMs: 900_000 }],
    [200, 406, 'Inactive', { kind: 'refused', isAddressBad: true }],
    [200, 999, 'Something new', { kind: 'refused', isAddressBad: false }],
  ].map(
    ([status, ErrorCode, Message, delivery]) =>
      [
        'postmark',
        `error ${ErrorCode}: ${Message}`,
        answer(status as number, { ErrorCode, Message }),
        delivery,
      ] as never,
  ),
]

test('every answer of a provider is told as what it is, after one call, and no more', async (t) => {
  for (const [who, what, played, expected] of ANSWERS)
    await t.test(`${who}: ${what}`, async () => {
      play = played
      const from = asked.length
      const isSilent = played === silence || played === slowDrip
      const delivery = await askProvider(
        PROVIDERS[who],
        { secret: 'key', apiUrl },
        sampleMail(),
        isSilent ? 150 : 30_000,
      )
      const { detail = '', ...rest } = delivery as { kind: string; detail?: string }
      assert.deepEqual(rest, expected)
      assert.ok(detail.length <= 300 && (rest.kind === 'sent' || detail !== ''))
      assert.equal(asked.length - from, 1)
    })
})

test('a secret or an address that cannot be used asks nobody, and loses nothing', async () => {
  const from = asked.length
  for (const access of [
    { secret: 're_1', apiUrl: 'ftp://x.example' },
    { secret: 're_1', apiUrl: 'x.example' },
    { secret: 're_“1”', apiUrl },
    { secret: 're_1\nx', apiUrl },
  ])
    assert.equal((await askProvider(resend, access, sampleMail())).kind, 'later')
  assert.equal(asked.length, from)
})

test('Resend is asked with a key that knows a repetition, and a tag that leads back', async () => {
  play = answer(200, OK.resend)
  const mail = sampleMail({ sendId: 'run:7/Žalia.2', headers: { 'List-Unsubscribe': '<https://x.example/u>' } })
  await askProvider(resend, { secret: 're_1', apiUrl }, { ...mail, from: { name: 'A "B"\r\nBcc: x', email: 's@x.lt' } })
  const { url, headers, body } = asked.at(-1)!
  assert.deepEqual([url, headers.authorization], ['/emails', 'Bearer re_1'])
  // A header has ASCII only.
  assert.equal(headers['idempotency-key'], encodeURIComponent('run:7/Žalia.2'))
  assert.equal(body.from, '"A \\"B\\" Bcc: x" <s@x.lt>')
  assert.deepEqual(body.headers, { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': '<https://x.example/u>' })
  const [event] = resendHook.events(
    {
      type: 'email.delivered',
      created_at: '2026-11-22T08:00:00Z',
      data: { email_id: 'e', to: ['A@x.lt'], tags: body.tags },
    },
    new Headers({ 'svix-id': 'msg_1' }),
  )!
  assert.deepEqual([event?.sendId, event?.email], [mail.sendId, 'a@x.lt'])
})

test('Postmark is told the stream, and an id of any length comes back', async () => {
  play = answer(200, OK.postmark)
  const sendId = `run-${'x'.repeat(100)}`
  for (const stream of ['transactional', 'marketing'] as const) {
    await askProvider(postmark, { secret: 'token', apiUrl }, sampleMail({ sendId, stream, replyTo: 'h@x.lt' }))
    const { headers, body } = asked.at(-1)!
    assert.equal(headers['x-postmark-server-token'], 'token')
    assert.equal(body.MessageStream, stream === 'marketing' ? 'broadcast' : 'outbound')
    assert.ok(Object.values(body.Metadata as object).every((value) => value.length <= 80))
    const [event] = postmarkHook.events(
      {
        RecordType: 'Delivery',
        MessageID: 'm',
        Recipient: 'A@x.lt',
        DeliveredAt: '2026-11-22T08:00:00Z',
        Metadata: body.Metadata,
      },
      new Headers(),
    )!
    assert.deepEqual([event?.sendId, event?.kind, event?.email], [sendId, 'delivered', 'a@x.lt'])
  }
})

const CODES: [code: string, delivery: object][] = [
  ['E_RECIPIENT_SUPPRESSED', { kind: 'refused', isAddressBad: true }],
  ['E_RATE_LIMIT_EXCEEDED', { kind: 'later', waitMs: 30_000 }],
  ['E_SENDER_NOT_VERIFIED', { kind: 'later', waitMs: 900_000 }],
  ['E_HEADER_NOT_ALLOWED', { kind: 'refused', isAddressBad: false }],
  ['E_INTERNAL_SERVER_ERROR', { kind: 'unknown' }],
  ['toString', { kind: 'unknown' }],
]
test('Cloudflare: each code is told as what it is, and no header goes that it refuses', async () => {
  for (const [code, expected] of CODES) {
    const failing = { send: () => Promise.reject(Object.assign(new Error('So.'), { code })) }
    const { detail, ...rest } = (await sendByCloudflare(failing as never, sampleMail())) as { detail: string }
    assert.deepEqual([rest, detail], [expected, `Cloudflare: ${code} So.`])
  }
  let taken: Record<string, unknown> = {}
  const working = {
    send: async (mail: typeof taken) => {
      taken = mail
      return { messageId: 'm-1' }
    },
  }
  const headers = { 'List-Unsubscribe': '<https://x.example/u>', 'Feedback-ID': 'a', 'X-Note': 'b' }
  assert.deepEqual(await sendByCloudflare(working as never, sampleMail({ headers })), {
    kind: 'sent',
    providerId: 'm-1',
  })
  assert.deepEqual(Object.keys(taken.headers as object).toSorted(), ['Auto-Submitted', 'List-Unsubscribe', 'X-Note'])
})

const NONE = {
  from: undefined,
  resendKey: undefined,
  postmarkToken: undefined,
  apiUrl: undefined,
  smtpUrl: undefined,
  returnTo: undefined,
  binding: undefined,
}
test('the way is the first that is set up, and only the mailbox without a sender', () => {
  const all = { from: 's@x.lt', resendKey: 'a', postmarkToken: 'b', smtpUrl: 'smtp://x', binding: {} as never }
  assert.equal(mailWay({ ...NONE, ...all }), 'resend')
  assert.equal(mailWay({ ...NONE, ...all, resendKey: '' }), 'postmark')
  assert.equal(mailWay({ ...NONE, from: 's@x.lt', smtpUrl: 'smtp://x', binding: {} as never }), 'smtp')
  assert.equal(mailWay({ ...NONE, from: 's@x.lt', binding: {} as never }), 'cloudflare')
  assert.equal(mailWay({ ...NONE, from: 's@x.lt' }), 'mailbox')
  assert.equal(mailWay({ ...NONE, ...all, from: undefined }), 'mailbox')
})

test('a channel never throws, takes no address that is two, and notes what went wrong', async (t) => {
  t.mock.method(console, 'error', () => {})
  const kept: OutgoingMail[] = []
  const noted: string[] = []
  const help = {
    dial: () => {
      throw new Error('no sockets here')
    },
    keep: async (mail: OutgoingMail) => {
      if (mail.subject === 'full') throw new Error('the database is away')
      kept.push(mail)
    },
    note: async (way: string, { kind }: { kind: string }) => {
      noted.push(`${way} ${kind}`)
      throw new Error('nor is this')
    },
  }
  const box = mailChannel(NONE, help)
  assert.deepEqual(await box.send(sampleMail()), { kind: 'sent', providerId: null })
  assert.equal((await box.send(sampleMail({ subject: 'full' }))).kind, 'unknown')
  for (const to of ['a@x.lt, b@x.lt', 'A <a@x.lt>', 'a@x.lt\r\nRCPT TO:<b@x.lt>', 'a', '', `${'a'.repeat(300)}@x.lt`])
    assert.equal((await box.send(sampleMail({ to }))).kind, 'refused', to)
  for (const change of [{ from: { name: '', email: 'Heron <s@x.lt>' } }, { replyTo: 'h@x.lt, i@x.lt' }])
    assert.equal((await box.send(sampleMail(change))).kind, 'later', 'the owner can mend it')
  const smtp = mailChannel({ ...NONE, from: 's@x.lt', smtpUrl: 'smtp://x.lt' }, help)
  assert.equal((await smtp.send(sampleMail())).kind, 'later')
  const broken = mailChannel({ ...NONE, from: 's@x.lt', smtpUrl: 'x.lt:25' }, help)
  assert.equal((await broken.send(sampleMail())).kind, 'later')
  assert.equal(kept.length, 1)
  assert.equal(noted.length, 11)
})
