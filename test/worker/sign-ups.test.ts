/** @module Addresses left in forms: asked for a confirmation once, confirmed by a person only, by a real mail server. */
import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import type { MailList, SignUpList } from '../../contract/mailbox.ts'
import { type RunningWorker, startWorker, until } from './harness.ts'
import { testMailDoors } from './mail-doors.ts'
import { MAIL_RETURN, testReturnedMail } from './returned-mail.ts'

const VISITOR = '0198c0de-0000-7000-8000-00000000a001'

/** Mails as they came over the wire, with whom they were for. */
const inbox: { from: string; to: string; raw: string }[] = []
let worker: RunningWorker
let server: SMTPServer

before(async () => {
  server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'shop@heron' && password === 'p:/@ss' ? done(null, { user: 'shop' }) : done(new Error('wrong')),
    onRcptTo: ({ address }, _session, done) => {
      if (address !== 'rude@example.com') return done()
      for (const line of server.connections as Set<{ close: () => void }>) line.close()
    },
    onData: (stream, { envelope }, done) => {
      let raw = ''
      stream.on('data', (chunk) => {
        raw += chunk
      })
      stream.on('end', () => {
        inbox.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to: envelope.rcptTo[0]!.address, raw })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  worker = await startWorker({
    SMTP_URL: `smtp://shop%40heron:p%3A%2F%40ss@127.0.0.1:${port}/?tls=none`,
    MAIL_FROM: 'shop@heron.example',
    MAIL_RETURN,
    PUBLIC_URL: 'https://heron.example/x',
  })
  await worker.publish('demo/campaigns/free-delivery.json')
  await worker.admin('PUT', '/v1/settings', { name: 'Heron "& Kettle' })
  await worker.admin('PUT', '/v1/campaigns/on-the-list', CAMPAIGN)
})

after(async () => {
  await worker?.close()
  server?.close()
})

const CAMPAIGN = {
  campaignId: 'on-the-list',
  name: 'Be on the list',
  status: 'live',
  layout: 'slide_in',
  triggers: [{ kind: 'delay' }],
  content: [
    { kind: 'headline', text: 'Be on the list' },
    {
      kind: 'form',
      fields: [
        { name: 'email', label: 'E-mail', required: true },
        { name: 'first_name', label: 'Name' },
        { name: 'trait', trait: 'tea', label: 'Tea', choices: ['green', 'black'] },
      ],
      agreement: { text: 'Yes, write to me.', version: '2026-11' },
      submit: 'Go',
      thanks: 'Thanks',
    },
  ],
}

const leave = (filled: Record<string, unknown>, more: Record<string, unknown> = {}, address = '192.0.2.1') =>
  worker.call('/v1/subscriptions', {
    method: 'POST',
    headers: { 'cf-connecting-ip': address },
    body: JSON.stringify({
      v: 1,
      visitor: VISITOR,
      consent: ['measure', 'personalise'],
      campaignId: 'on-the-list',
      version: 1,
      language: 'lt-LT',
      filled,
      ...more,
    }),
  })

const mailTo = (email: string) => until(`a mail to ${email}`, async () => inbox.find(({ to }) => to === email)?.raw)

const signUpOf = async (email: string) => {
  const { signUps }: SignUpList = (await worker.admin('GET', '/v1/sign-ups')).body
  return signUps.filter((each) => each.email === email)
}

/** What its parts say. */
const saidIn = (raw: string) =>
  raw
    .split(/(?:\r?\n){2}/)
    .map((block) => Buffer.from(block, 'base64').toString())
    .join('\n')

const linkIn = (raw: string) => /https?:\/\/[^\s"<]+\/confirm\/([\w-]{43})/.exec(saidIn(raw))!

test('an address is asked once a day however often it is left, and confirmed by a press alone', async () => {
  for (const email of ['Ona@Example.lt', 'ona@example.lt ']) {
    const { status, body } = await leave({ email, first_name: 'Ona', agreed: true, phone: '+37060000000' })
    assert.deepEqual([status, body], [202, { taken: true }])
  }
  const raw = await mailTo('ona@example.lt')
  const [link, token] = linkIn(raw)
  const { origin, pathname: path } = new URL(link!)
  assert.equal(origin, 'https://heron.example')

  for (const method of ['GET', 'HEAD', 'GET']) assert.equal((await worker.call(path, { method })).status, 200)
  const shown = await worker.call(path)
  assert.match(String(shown.body), /Taip, tai aš/)
  assert.equal(shown.headers.get('referrer-policy'), 'no-referrer')
  assert.deepEqual(
    (await signUpOf('ona@example.lt')).map(({ state }) => state),
    ['pending', 'pending'],
  )

  const press = () =>
    worker.call('/confirm', {
      method: 'POST',
      body: `token=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  assert.match(String((await press()).body), /patvirtintas/)
  const [{ confirmedAt, state, filled, agreement, agreementVersion, profileId } = assert.fail()] =
    await signUpOf('ona@example.lt')
  assert.deepEqual(
    [state, filled, agreement, agreementVersion, profileId],
    ['confirmed', { first_name: 'Ona' }, 'Yes, write to me.', '2026-11', VISITOR],
  )
  // Pressed again, and left again: confirmed it stays, since when it was.
  await press()
  await leave({ email: 'ona@example.lt', agreed: true })
  assert.deepEqual(
    (await signUpOf('ona@example.lt')).map((each) => each.confirmedAt),
    [confirmedAt, confirmedAt, confirmedAt],
  )
  assert.equal(inbox.filter(({ to }) => to === 'ona@example.lt').length, 1)
})

test('the mail says who wrote it, whatever the shop is called, and is known by its number', async () => {
  await leave({ email: 'per@example.no', agreed: true }, { language: 'nb' })
  const raw = await mailTo('per@example.no')
  const { mails }: MailList = (await worker.admin('GET', '/v1/mails')).body
  const mail = mails.find(({ email }) => email === 'per@example.no')
  assert.match(raw, /^From: "Heron \\"& Kettle" <shop@heron\.example>\r$/m)
  assert.match(raw, new RegExp(`^Message-ID: <${mail?.mailId}@heron\\.example>\\r?$`, 'm'))
  assert.match(raw, /multipart\/alternative/)
  await until('it to be noted as sent', async () => {
    const list: MailList = (await worker.admin('GET', '/v1/mails')).body
    return list.mails.find(({ email }) => email === 'per@example.no')?.state === 'sent'
  })
})

const REFUSED: [what: string, filled: Record<string, unknown>, errors: { field: string; message: string }[]][] = [
  ['no address', { agreed: true }, [{ field: 'email', message: 'is missing' }]],
  ['no tick', { email: 'a@example.com' }, [{ field: 'agreed', message: 'is not ticked' }]],
  [
    'a choice that is none',
    { email: 'a@example.com', agreed: true, traits: { tea: 'coffee' } },
    [{ field: 'tea', message: 'is none of the choices' }],
  ],
  [
    'a header in the address',
    { email: 'a@example.com\r\nBcc: b@example.com', agreed: true },
    [{ field: 'filled.email', message: 'is not an e-mail address such as ann@example.com' }],
  ],
]

for (const [what, filled, errors] of REFUSED)
  test(`${what} is refused, by field, and nothing is kept or sent`, async () => {
    const before = (await worker.admin('GET', '/v1/sign-ups')).body.signUps.length
    const { status, body } = await leave(filled)
    assert.deepEqual([status, body.code, body.errors], [400, 'request_invalid', errors])
    assert.equal((await worker.admin('GET', '/v1/sign-ups')).body.signUps.length, before)
  })

test('a form of a campaign that is not live is closed, a forged link leads nowhere', async () => {
  assert.equal((await leave({ email: 'a@example.com', agreed: true }, { campaignId: 'free-delivery' })).status, 404)
  assert.equal((await leave({ email: 'a@example.com', agreed: true }, { campaignId: 'none' })).status, 404)
  const forged = await worker.call(`/confirm/${'A'.repeat(43)}`)
  assert.equal(forged.status, 404)
})

test('the words that were agreed to are those of the version that was read', async () => {
  const [headline, form] = CAMPAIGN.content
  const asked = { ...form, agreement: { text: 'Yes, call me, too.', version: '2026-12' } }
  const norwegian = { ...form, agreement: { text: 'Ja, skriv til meg.', version: 'no-1' } }
  const change = { content: [headline, asked], translations: { no: [headline, norwegian] } }
  const { body } = await worker.admin('PUT', '/v1/campaigns/on-the-list', { ...CAMPAIGN, ...change })
  assert.equal(body.version, 2)
  const agreedBy = async (email: string, more: object) => {
    assert.equal((await leave({ email, agreed: true }, { ...more })).status, 202)
    return (await signUpOf(email))[0]?.agreement
  }
  assert.equal(await agreedBy('old@example.com', { version: 1 }), 'Yes, write to me.')
  assert.equal(await agreedBy('new@example.com', { version: 2 }), 'Yes, call me, too.')
  assert.equal(await agreedBy('nb@example.com', { version: 2, language: 'nb-NO' }), 'Ja, skriv til meg.')
  assert.equal((await leave({ email: 'a@example.com', agreed: true }, { version: 3 })).status, 404)
})

test('one host leaves twenty addresses in an hour, and stops nobody else', async () => {
  const flood = Array.from({ length: 60 }, (_, n) =>
    leave({ email: `f${n}@example.com`, agreed: true }, {}, '203.0.113.9'),
  )
  const answers = await Promise.all(flood)
  assert.equal(answers.filter(({ status }) => status === 202).length, 20)
  assert.deepEqual(answers.find(({ status }) => status !== 202)?.body.code, 'temporarily_unavailable')
  const { signUps }: SignUpList = (await worker.admin('GET', '/v1/sign-ups')).body
  assert.equal(signUps.filter(({ email }) => /^f\d+@/.test(email ?? '')).length, 20)
  assert.equal((await leave({ email: 'other@example.com', agreed: true }, {}, '198.51.100.7')).status, 202)
})

test('the whole shop asks 300 in an hour, also of hosts without number', async () => {
  const addAsked = worker.env.DB.prepare(
    `INSERT INTO subscriptions (email, state, sign_up_id, asked_at) SELECT 'asked-' || value, 'pending', '', ?1
     FROM json_each(?2)`,
  )
  await addAsked.bind(Date.now(), JSON.stringify(Array.from({ length: 300 }, (_, n) => n))).run()
  const { status } = await leave({ email: 'late@example.com', agreed: true }, {}, '198.51.100.8')
  assert.deepEqual([status, (await signUpOf('late@example.com')).length], [503, 0])
  // Two hours later.
  await worker.env.DB.prepare('UPDATE subscriptions SET asked_at = ?1')
    .bind(Date.now() - 7_200_000)
    .run()
})

test('what was never confirmed leaves after 30 days, with all that was left meanwhile', async () => {
  for (const _ of [1, 2]) await leave({ email: 'gone@example.com', agreed: true }, {}, '198.51.100.9')
  const { leftAt } = (await signUpOf('gone@example.com'))[1] ?? assert.fail()
  await worker.scheduled(leftAt + 30 * 86_400_000 + 1)
  await until('it to be gone', async () => (await signUpOf('gone@example.com')).length === 0)
  assert.equal((await signUpOf('ona@example.lt')).length, 3)
  const known = await worker.env.DB.prepare('SELECT COUNT(*) AS count FROM sign_ups WHERE crowd IS NOT NULL').first()
  assert.deepEqual(known, { count: 0 })
})

test('a mail server that hangs up in the middle holds up nobody', async () => {
  await leave({ email: 'rude@example.com', agreed: true }, {}, '198.51.100.10')
  const mailOf = async () => {
    const { mails }: MailList = (await worker.admin('GET', '/v1/mails')).body
    return mails.find(({ email }) => email === 'rude@example.com')
  }
  const tried = await until('the trouble to be noted', async () => {
    const mail = await mailOf()
    return mail?.detail ? mail : null
  })
  assert.deepEqual([tried.state, tried.detail], ['waiting', 'The mail server hung up.'])
  await leave({ email: 'next@example.com', agreed: true }, {}, '198.51.100.10')
  await mailTo('next@example.com')
})

test('more than a token is not read', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const { status } = await worker.call('/confirm', { method: 'POST', body: `token=${'A'.repeat(1e6)}`, headers })
  assert.deepEqual([status, (await worker.call('/confirm')).status], [404, 404])
})

test('of ten at once one asks', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => leave({ email: 'ten@example.com', agreed: true })))
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([202]))
  await mailTo('ten@example.com')
  assert.equal((await signUpOf('ten@example.com')).length, 10)
  const { mails }: MailList = (await worker.admin('GET', '/v1/mails')).body
  assert.equal(mails.filter(({ email }) => email === 'ten@example.com').length, 1)
})

const askedAnew = async (email: string) => {
  const known = inbox.filter(({ to }) => to === email).length
  await leave({ email, agreed: true }, {}, '198.51.100.11')
  return until('a mail', async () => inbox.filter(({ to }) => to === email)[known])
}

testReturnedMail(() => worker, askedAnew)

testMailDoors(
  () => worker,
  async (email) => {
    const { raw } = await askedAnew(email)
    await worker.call('/confirm', {
      method: 'POST',
      body: `token=${linkIn(raw)[1]}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  },
)
