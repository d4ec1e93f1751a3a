/** @module Mails that come back: what servers' reports say of ours, and that nothing else is taken for one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readReport } from '../../worker/channels/mail/read-report.ts'
import { mimeOf } from '../../worker/channels/mime.ts'
import { eventOfReport } from '../../worker/core/message/mail-report.ts'
import { sampleMail } from './sample-mail.ts'
import { failed, group, reportMail } from './some-reports.ts'

const ID = 'run-1.reminder.1'
const bytes = (raw: string) => new TextEncoder().encode(raw)

/** What the report comes to; the kind of mail where it is none of ours. */
async function comesTo(raw: string): Promise<string | null> {
  const returned = await readReport(bytes(raw))
  if (returned.kind !== 'report') return returned.kind
  assert.equal(returned.report.sendId, ID)
  return eventOfReport(returned.report, 'ona@example.lt', 1)?.kind ?? null
}

// The part of the machine as each server writes it.
const DELIVERIES: [who: string, said: string, kind: string | null][] = [
  [
    // RFC 3464, appendix E.2.
    'the example of RFC 3464',
    `Reporting-MTA: dns; cs.utk.edu

Original-Recipient: rfc822;arathib@vnet.ibm.com
Final-Recipient: rfc822;arathib@vnet.ibm.com
Action: failed
Status: 5.0.0 (permanent failure)
Diagnostic-Code: smtp;  550 'arathib@vnet.IBM.COM' is not a
 registered gateway user
Remote-MTA: dns; vnet.ibm.com
`,
    'bounced_soft',
  ],
  [
    // RFC 3464, appendix E.3.
    'a delay, of RFC 3464',
    `Reporting-MTA: dns; sun2.nsfnet-relay.ac.uk

Final-Recipient: rfc822;thomas@de-montfort.ac.uk
Status: 4.0.0 (unknown temporary failure)
Action: delayed
`,
    null,
  ],
  [
    'Postfix of a mailbox that is not there',
    failed('5.1.1', '550 5.1.1 <ona@example.lt>: Recipient address rejected: User unknown in virtual mailbox table'),
    'bounced_hard',
  ],
  [
    'Gmail of a mailbox that is not there',
    failed(
      '5.1.1',
      "550-5.1.1 The email account that you tried to reach does not exist. Please try\n 550-5.1.1 double-checking the recipient's email address\n 550 5.1.1  https://support.google.com/mail/?p=NoSuchUser 5si1234 - gsmtp",
    ),
    'bounced_hard',
  ],
  [
    'Exchange of a mailbox that is not there',
    failed('5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'),
    'bounced_hard',
  ],
  [
    'Exim, which writes 5.0.0 of everything',
    failed('5.0.0', '550 5.1.1 <ona@example.lt> Invalid Recipient'),
    'bounced_hard',
  ],
  ['Exim, of a server without codes', failed('5.0.0', '550 No such user here'), 'bounced_hard'],
  [
    'Exim, of a server that is named by numbers',
    failed('5.0.0', '550 5.1.1.7 says relay not permitted'),
    'bounced_soft',
  ],
  ['a domain without mail', failed('5.1.2', '550 Host or domain name not found'), 'bounced_hard'],
  ['a full mailbox', failed('5.2.2', '552 5.2.2 Mailbox full'), 'bounced_soft'],
  ['a policy', failed('5.7.1', '550 5.7.1 Our system has detected that this message is likely spam'), 'bounced_soft'],
  ['a policy that speaks of users', failed('5.7.1', '550 5.7.1 recipient address: user unknown here'), 'bounced_soft'],
  ['days of trying', failed('4.4.7', '421 4.4.2 Connection timed out'), 'bounced_soft'],
  ['a delivery', failed('2.0.0', '250 2.0.0 Ok').replace('failed', 'delivered'), null],
  [
    'an action in capitals',
    failed('5.1.1', '550 5.1.1 no').replace('Action: failed', 'ACTION:  FAILED '),
    'bounced_hard',
  ],
]
for (const [who, said, kind] of DELIVERIES)
  test(`a report of ${who}`, async () => assert.equal(await comesTo(reportMail(ID, { said })), kind))

const GONE = '550 5.1.1 User unknown'
const delivered = (recipient: string) => group('2.0.0', '250 Ok', recipient).replace('failed', 'delivered')
const late = (recipient: string) => group('4.2.0', '450 Greylisted', recipient).replace('failed', 'delayed')
const SPREAD: [what: string, said: string, kind: string | null][] = [
  ['of one whom our mail was forwarded to', failed('5.1.1', GONE, 'old@work.lt'), 'bounced_soft'],
  ['in other letters', failed('5.1.1', GONE, '<Ona@Example.LT>'), 'bounced_hard'],
  ['of us beside a stranger', failed('5.1.1', GONE) + delivered('old@work.lt'), 'bounced_hard'],
  ['of a stranger beside us', failed('5.1.1', GONE, 'old@work.lt') + delivered('ona@example.lt'), null],
  ['of two behind a list', failed('5.1.1', GONE, 'a@work.lt') + group('5.1.1', GONE, 'b@work.lt'), 'bounced_soft'],
  ['of one behind a list', failed('5.1.1', GONE, 'a@work.lt') + delivered('b@work.lt'), null],
  ['of one before another is tried', late('a@work.lt') + group('5.1.1', GONE, 'b@work.lt'), null],
  [
    'twice of us, once for now',
    failed('5.1.1', GONE) + group('5.2.2', '552 5.2.2 Full', 'ona@example.lt'),
    'bounced_soft',
  ],
  ['of nobody', failed('5.1.1', GONE, 'x400;/s=ona'), 'bounced_hard'],
]
for (const [what, said, kind] of SPREAD)
  test(`a report ${what}`, async () => assert.equal(await comesTo(reportMail(ID, { said })), kind))

test('a report that quotes only the head of the mail', async () => {
  const said = failed('5.1.1', '550 5.1.1 User unknown')
  assert.equal(await comesTo(reportMail(ID, { said, quoted: 'text/rfc822-headers' })), 'bounced_hard')
  assert.equal(await comesTo(reportMail(ID, { said, quoted: 'message/rfc822-headers' })), 'bounced_hard')
})

test('a report in letters of every language (RFC 6533)', async () => {
  const said = failed('5.1.1', '550 5.1.1 <ona@arbatėlė.lt> nerasta')
  const raw = reportMail(ID, { said, type: 'global-delivery-status', quoted: 'message/global-headers' })
  assert.equal(await comesTo(raw), 'bounced_hard')
})

test('a mail whose Message-ID was written anew on its way is known by our header, and the other way round', async () => {
  const said = failed('5.1.1', '550 5.1.1 User unknown')
  const mail = mimeOf(sampleMail({ sendId: ID }))
  const anew = mail.replace(/^Message-ID: .*$/m, 'Message-ID: <0102018f@eu-west-1.amazonses.com>')
  assert.equal(await comesTo(reportMail(ID, { said, mail: anew })), 'bounced_hard')
  assert.equal(
    await comesTo(reportMail(ID, { said, mail: mail.replace(/^X-Vitrine-Send: .*\r\n/m, '') })),
    'bounced_hard',
  )
})

// RFC 5965, appendix B.1 and B.2, without what is not read.
const FEEDBACK = (type: string) => `Feedback-Type: ${type}
User-Agent: SomeGenerator/1.0
Version: 1
Original-Mail-From: <somespammer@example.net>
Original-Rcpt-To: <user@example.com>
Source-IP: 192.0.2.1
`
for (const [type, kind] of [
  ['abuse', 'complained'],
  ['Abuse', 'complained'],
  ['fraud', 'complained'],
  ['not-spam', null],
  ['auth-failure', null],
] as const)
  test(`a complaint of the type ${type}`, async () => {
    assert.equal(await comesTo(reportMail(ID, { said: FEEDBACK(type), type: 'feedback-report' })), kind)
  })

test('the words of the server are kept, in one line', async () => {
  const returned = await readReport(bytes(reportMail(ID, { said: failed('5.2.2', '552 5.2.2 Mailbox\n  full') })))
  assert.deepEqual(returned, {
    kind: 'report',
    report: {
      ...{ sendId: ID, of: 'delivery' },
      groups: [{ recipient: 'ona@example.lt', action: 'failed', status: '5.2.2', detail: '552 5.2.2 Mailbox full' }],
    },
  })
})

const head = 'From: ona@example.lt\r\nTo: returned@news.heron.example\r\nMIME-Version: 1.0\r\n'
const OTHERS: [what: string, raw: string, kind: string][] = [
  ['a letter', `${head}Subject: Where is my order?\r\n\r\nIt should be here.`, 'letter'],
  ['a letter that says so itself', `${head}Auto-Submitted: no\r\n\r\nHello`, 'letter'],
  ['an answer from the holidays', `${head}Auto-Submitted: auto-replied\r\n\r\nI am away.`, 'automatic'],
  [
    'a report about a stranger’s mail',
    reportMail(ID, { said: failed('5.1.1', 'x'), mail: 'Subject: x\r\n\r\n' }),
    'automatic',
  ],
  ['a report about nothing', reportMail(ID, { said: failed('5.1.1', 'x'), mail: '' }), 'automatic'],
  ['nothing', '', 'letter'],
  ['parts in parts without an end', nested(40), 'letter'],
]
for (const [what, raw, kind] of OTHERS)
  test(`no report of ours: ${what}`, async () => assert.equal(await comesTo(raw), kind))

function nested(depth: number): string {
  let raw = head
  for (let at = 0; at < depth; at++) raw += `Content-Type: multipart/mixed; boundary="n${at}"\r\n\r\n--n${at}\r\n`
  return raw
}

const HOSTILE: [what: string, raw: string][] = [
  ['a million lines', `${head}\r\n${'\n'.repeat(1_000_000)}`],
  ['parts without number', `${head}Content-Type: multipart/mixed; boundary="b"\r\n\r\n${'--b\n'.repeat(250_000)}`],
  ['groups without number', reportMail(ID, { said: 'a\n\n'.repeat(300_000) })],
  ['the longest line', reportMail(ID, { said: failed('5.0.0', `550 ${'user '.repeat(50_000)}`) })],
  [
    'a long number of a mail',
    reportMail(ID, { said: 'Action: failed\n', mail: `Message-ID: <${'a'.repeat(60_000)}@b>` }),
  ],
]
for (const [what, raw] of HOSTILE)
  test(`no time is lost on ${what}`, async () => {
    const began = performance.now()
    await comesTo(raw)
    // Unlimited they took 8 to 30 s; limited some milliseconds.
    assert.ok(performance.now() - began < 2000)
  })

test('whatever comes, nothing is thrown, and no other mail is named', async () => {
  const raw = reportMail(ID, { said: failed('5.1.1', '550 5.1.1 User unknown') })
  const cuts = fc.array(fc.tuple(fc.nat(raw.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 30 })), {
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(cuts, async (changes) => {
      let text = raw
      for (const [at, length, put] of changes) text = text.slice(0, at) + put + text.slice(at + length)
      const returned = await readReport(bytes(text))
      assert.ok(returned.kind !== 'report' || /^[\w.-]+$/.test(returned.report.sendId))
      const event = returned.kind === 'report' ? eventOfReport(returned.report, null, 1) : null
      assert.ok(event === null || (event.email === null && (event.detail ?? '').length <= 300))
    }),
    { numRuns: 300 },
  )
})
