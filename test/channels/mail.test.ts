/** @module Mails by SMTP to a real server, read by a real parser: headers, parts, letters, injection; and every end a talk can have. */
import assert from 'node:assert/strict'
import { type AddressInfo, createServer } from 'node:net'
import { after, before, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { smtpLine } from '../../worker/channels/mail/smtp-line.ts'
import { mimeOf } from '../../worker/channels/mime.ts'
import { smtpServer } from '../../worker/channels/smtp/smtp-server.ts'
import { SmtpTalk } from '../../worker/channels/smtp.ts'
import type { OutgoingMail } from '../../worker/core/message/delivery.ts'
import { nodeDial } from './node-dial.ts'
import { sampleMail } from './sample-mail.ts'

const inbox: { from: string; to: string; raw: string }[] = []
let conversations = 0
let server: SMTPServer
let port: number

/** What the server does to whom. */
const ANSWERS: Record<string, { code: number; said: string }> = {
  'nobody@example.com': { code: 550, said: '5.1.1 No such user here' },
  'plain@example.com': { code: 550, said: 'Mailbox unavailable' },
  'policy@example.com': { code: 550, said: '5.7.1 Rejected by policy' },
  'full@example.com': { code: 552, said: '5.2.2 Mailbox full' },
  'grey@example.com': { code: 451, said: '4.7.1 Greylisted, come again' },
  'behind@example.com': { code: 550, said: '5.1.1 Recipient address rejected: User unknown in relay recipient table' },
  'relay@example.com': { code: 554, said: '5.7.1 <relay@example.com>: Relay access denied' },
  'busy@example.com': { code: 421, said: '4.3.2 Shutting down' },
}

const refusal = (address: string, responseCode: number, said: string) =>
  Object.assign(new Error(said), { responseCode, address })

before(async () => {
  server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => {
      conversations += 1
      done()
    },
    onAuth: ({ username, password }, _session, done) =>
      username === 'shop' && password === 'p:/@ss' ? done(null, { user: 'shop' }) : done(new Error('wrong')),
    onMailFrom: ({ address }, _session, done) =>
      address.startsWith('not-ours@') ? done(refusal(address, 553, '5.7.1 Not your address')) : done(),
    onRcptTo: ({ address }, _session, done) => {
      const answer = ANSWERS[address]
      return answer ? done(refusal(address, answer.code, answer.said)) : done()
    },
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo[0]!.address
      let raw = ''
      stream.on('data', (chunk) => {
        raw += chunk
      })
      stream.on('end', () => {
        if (to === 'spam@example.com') return done(refusal(to, 554, '5.7.1 Looks like spam'))
        if (to === 'later@example.com') return done(refusal(to, 452, '4.3.1 Disk full'))
        inbox.push({ from: envelope.mailFrom ? envelope.mailFrom.address : '', to, raw })
        // It took the mail, and nobody hears so.
        if (to === 'lost@example.com') for (const line of server.connections as Set<{ close: () => void }>) line.close()
        else if (to !== 'silent@example.com') done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.server.address() as AddressInfo).port
  shared = talk()
})

after(async () => {
  await shared.close()
  server.close()
})

/** Long enough for a busy machine, but for the server that keeps silent on purpose. */
const talk = (address = `smtp://shop:p%3A%2F%40ss@127.0.0.1:${port}/?tls=none`, patienceMs = 30_000) =>
  new SmtpTalk(smtpServer(address)!, nodeDial, patienceMs)

/** Most mails of these tests go over it: a real server lets nobody in at once. */
let shared: SmtpTalk

const sent = (mail: OutgoingMail, line = shared) =>
  line.send({ from: mail.from.email, to: mail.to, data: mimeOf(mail) })

const parsed = async (to: string) => simpleParser(inbox.findLast((mail) => mail.to === to)!.raw)

test('a mail arrives as it was written, in every language', async () => {
  const words = 'Ačiū, Žydrūnai! Рақмет, қымбатты Әсел! 🫖🎉'
  const mail = sampleMail({
    from: { name: 'Žalia „Arbata“ 🍵', email: 'shop@heron.example' },
    replyTo: 'help@heron.example',
    subject: `${words} ${words}`,
    text: `${words}\n.\n..two dots\n${'x'.repeat(3000)}\n`,
    html: `<p>${words}</p>\n.\n`,
    headers: {
      'List-Unsubscribe': `<https://heron.example/unsubscribe/${'a'.repeat(120)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'X-Note': 'Ąžuolas',
    },
  })
  assert.deepEqual(await sent(mail), { kind: 'sent', providerId: null })
  const read = await parsed('ona@example.lt')
  assert.deepEqual(read.from?.value, [{ name: 'Žalia „Arbata“ 🍵', address: 'shop@heron.example' }])
  assert.equal(read.replyTo?.value[0]?.address, 'help@heron.example')
  assert.equal(read.subject, mail.subject)
  assert.equal(read.text?.trimEnd(), mail.text.trimEnd())
  assert.equal(String(read.html).trimEnd(), mail.html.trimEnd())
  assert.equal(read.messageId, '<run-1.reminder.1@heron.example>')
  assert.equal(read.headers.get('x-vitrine-send'), 'run-1.reminder.1')
  const lines = Object.fromEntries(read.headerLines.map(({ key, line }) => [key, line]))
  assert.equal(lines['list-unsubscribe'], `List-Unsubscribe: ${mail.headers['List-Unsubscribe']}`)
  assert.equal(lines['list-unsubscribe-post'], 'List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  // Encoded by hand with `printf Ąžuolas | base64`.
  assert.equal(lines['x-note'], 'X-Note: =?utf-8?B?xITFvnVvbGFz?=')
  assert.equal(read.headers.get('auto-submitted'), 'auto-generated')
  const { raw } = inbox.at(-1)!
  assert.ok(raw.split('\r\n').every((line) => line.length <= 998) && /^[\r\n -~]*$/.test(raw), 'plain short lines')
})

const CRLF = 'x\r\nBcc: spy@example.com\r\n\r\n<b>'
// Safety case C13: whatever a person or a product is called, it adds no header.
const ATTEMPTS: [what: string, change: Partial<OutgoingMail>][] = [
  ['a sender', { from: { name: CRLF, email: 'shop@heron.example' } }],
  ['a subject', { subject: CRLF }],
  ['a subject with a lone line feed', { subject: CRLF.replaceAll('\r', '') }],
  ['a subject with a line separator', { subject: 'x\u2028Bcc: spy@example.com' }],
  ['the value of a header', { headers: { 'X-Note': CRLF } }],
  ['the name of a header', { headers: { 'X-A: b\r\nBcc': 'spy@example.com', Bcc: 'spy@example.com', 'To ': 'x' } }],
  ['an id', { sendId: 'a>\r\nBcc: spy@example.com\r\n"--' }],
  ['a name of 100,000 letters', { from: { name: 'Ž'.repeat(100_000), email: 'shop@heron.example' } }],
]
for (const [what, change] of ATTEMPTS)
  test(`${what} adds no header and breaks no part`, async () => {
    assert.equal((await sent(sampleMail(change))).kind, 'sent')
    const read = await parsed('ona@example.lt')
    assert.equal(read.headers.has('bcc'), false)
    assert.deepEqual([read.text?.trim(), String(read.html).trim()], ['Hi', '<p>Hi</p>'])
    const keys = read.headerLines.map(({ key }) => key).filter((key) => key !== 'x-note')
    const usual = [
      'from',
      'to',
      'subject',
      'date',
      'message-id',
      'auto-submitted',
      'mime-version',
      'content-type',
      'x-vitrine-send',
    ]
    assert.deepEqual(
      keys.filter((key) => !usual.includes(key)),
      [],
    )
  })

const OUTCOMES: [what: string, change: Partial<OutgoingMail>, delivery: object][] = [
  ['a mailbox that is not there', { to: 'nobody@example.com' }, { kind: 'refused', isAddressBad: true }],
  ['one behind another server', { to: 'behind@example.com' }, { kind: 'refused', isAddressBad: true }],
  ['one that is said so without a code', { to: 'plain@example.com' }, { kind: 'refused', isAddressBad: true }],
  ['a policy', { to: 'policy@example.com' }, { kind: 'refused', isAddressBad: false }],
  ['a full mailbox', { to: 'full@example.com' }, { kind: 'refused', isAddressBad: false }],
  ['a server that wants us to sign in', { to: 'relay@example.com' }, { kind: 'later', waitMs: 900_000 }],
  ['greylisting', { to: 'grey@example.com' }, { kind: 'later', waitMs: 300_000 }],
  ['a server that goes down', { to: 'busy@example.com' }, { kind: 'later', waitMs: 300_000 }],
  [
    'a sender that is not ours',
    { from: { name: '', email: 'not-ours@x.example' } },
    { kind: 'later', waitMs: 900_000 },
  ],
  ['what looks like spam', { to: 'spam@example.com' }, { kind: 'refused', isAddressBad: false }],
  ['a full disk', { to: 'later@example.com' }, { kind: 'later', waitMs: 300_000 }],
  ['a line that is lost after the last dot', { to: 'lost@example.com' }, { kind: 'unknown' }],
]
for (const [what, change, expected] of OUTCOMES)
  test(`SMTP: ${what} is told as it is`, async () => {
    const { detail, ...rest } = (await sent(sampleMail(change))) as { kind: string; detail: string }
    assert.deepEqual(rest, expected)
    assert.ok(detail.length > 0)
  })

const lineTo = (returnTo?: string) =>
  smtpLine({ url: `smtp://shop:p%3A%2F%40ss@127.0.0.1:${port}/?tls=none`, returnTo }, nodeDial)

test('SMTP: what cannot be delivered comes back to the address that is set, else to the sender', async () => {
  for (const [returnTo, from] of [
    ['returned@news.heron.example', 'returned@news.heron.example'],
    [undefined, 'shop@heron.example'],
  ]) {
    const line = lineTo(returnTo)
    assert.equal((await line.send(sampleMail())).kind, 'sent')
    await line.close()
    assert.equal(inbox.at(-1)!.from, from)
    assert.match(inbox.at(-1)!.raw, /^From: "Heron" <shop@heron\.example>\r$/m)
  }
  const odd = lineTo('grąžinta@news.heron.example')
  assert.match(JSON.stringify(await odd.send(sampleMail())), /later.*letters that mail servers do not take/)
  await odd.close()
})

test('SMTP: a host in letters of its own is called by its ASCII name', async () => {
  const line = lineTo()
  assert.equal((await line.send(sampleMail({ to: 'ona@arbatėlė.lt' }))).kind, 'sent')
  for (const to of ['žydrė@example.lt', 'ona@example.lt/x', 'ona@example.lt?x', 'ona@example.lt#x'])
    assert.equal((await line.send(sampleMail({ to }))).kind, 'refused', to)
  await line.close()
  // Source: Python, 'arbatėlė.lt'.encode('idna').
  assert.match(inbox.at(-1)!.raw, /^To: <ona@xn--arbatl-m4ab\.lt>\r$/m)
})

// What a server says to each line, from its greeting to the last dot; null: it hangs up instead.
const SCRIPTS: [what: string, says: (string | null)[], kind: string][] = [
  ['takes it', ['220 a', '250 b', '250 c', '250 d', '354 e', '250 f'], 'sent'],
  ['takes it by another 2xx', ['220 a', '250 b', '250 c', '251 d', '354 e', '252 f'], 'sent'],
  ['hangs up instead of a greeting', [null], 'later'],
  ['hangs up between MAIL and RCPT', ['220 a', '250 b', '250 c', null], 'later'],
  ['hangs up at DATA', ['220 a', '250 b', '250 c', '250 d', null], 'later'],
  ['hangs up at the last dot', ['220 a', '250 b', '250 c', '250 d', '354 e', null], 'unknown'],
  ['takes DATA for done', ['220 a', '250 b', '250 c', '250 d', '250 e'], 'later'],
  ['has one answer too many', ['220 a', '250 b', '250 c', '250 d\r\n354 e', '250 early', '250 f'], 'later'],
  ['goes down behind the last dot', ['220 a', '250 b', '250 c', '250 d', '354 e', '421 f'], 'later'],
  ['says no to all that follows', ['220 a', '250 b', '250 c', '250 d', '354 e', '554 f'], 'refused'],
  ['says nothing that is an answer', ['220 a', '250 b', '250 c', '250 d', '354 e', '999 f'], 'unknown'],
]
for (const [what, says, expected] of SCRIPTS)
  test(`SMTP: a server that ${what} is told as it is`, async () => {
    const { line, close } = await scripted(says)
    const { kind } = await sent(sampleMail(), line)
    await line.close()
    close()
    assert.equal(kind, expected)
  })

async function scripted(says: (string | null)[]): Promise<{ line: SmtpTalk; close: () => void }> {
  const left = [...says]
  const own = createServer((socket) => {
    const answer = () => {
      const said = left.shift()
      if (said == null) socket.destroy()
      else socket.write(`${said}\r\n`)
    }
    let isContent = false
    socket
      .on('error', () => {})
      .on('data', (chunk) => {
        const text = chunk.toString()
        if (isContent && !/(^|\r\n)\.\r\n$/.test(text)) return
        if (text.startsWith('QUIT')) return void socket.end()
        answer()
        isContent = text.startsWith('DATA')
      })
    answer()
  })
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  const line = talk(`smtp://127.0.0.1:${(own.address() as AddressInfo).port}/?tls=none`)
  return { line, close: () => void own.close() }
}

test('SMTP: silence after the last dot leaves it unknown', async () => {
  const line = talk(undefined, 300)
  const { kind } = await sent(sampleMail({ to: 'silent@example.com' }), line)
  await line.close()
  assert.deepEqual([kind, inbox.at(-1)?.to], ['unknown', 'silent@example.com'])
})

test('SMTP: a wrong password, no encryption, nobody there: nothing was taken', async () => {
  for (const address of [
    `smtp://shop:wrong@127.0.0.1:${port}/?tls=none`,
    `smtp://shop:p@127.0.0.1:${port}`,
    'smtp://127.0.0.1:9/?tls=none',
  ]) {
    const before = inbox.length
    assert.equal((await sent(sampleMail(), talk(address))).kind, 'later', address)
    assert.equal(inbox.length, before)
  }
})

test('SMTP: many mails share one conversation, also after a refusal, and a dead line is called anew', async () => {
  const line = talk()
  const from = conversations
  const to = ['a@example.lt', 'nobody@example.com', 'b@example.lt', 'grey@example.com', 'c@example.lt']
  const send = (address: string) =>
    line.send({ from: 'shop@heron.example', to: address, data: mimeOf(sampleMail({ to: address })) })
  const kinds = (await Promise.all(to.map(send))).map(({ kind }) => kind)
  assert.deepEqual(kinds, ['sent', 'refused', 'sent', 'later', 'sent'])
  assert.equal(conversations - from, 1)
  for (const each of server.connections as Set<{ close: () => void }>) each.close()
  assert.equal((await send('d@example.lt')).kind, 'sent')
  assert.equal(conversations - from, 2)
  await line.close()
  assert.deepEqual(
    inbox.slice(-4).map((mail) => mail.to),
    ['a@example.lt', 'b@example.lt', 'c@example.lt', 'd@example.lt'],
  )
})
