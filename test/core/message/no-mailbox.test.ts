/** @module Whether a mail server says that a mailbox is not there, in the words of real ones. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventOfReport } from '../../../worker/core/message/mail-report.ts'
import { isNoMailbox } from '../../../worker/core/message/no-mailbox.ts'

// As these servers write them, from their postmaster pages and from reports; names and addresses are ours.
const SAID: [who: string, status: string, detail: string, isGone: boolean][] = [
  ['Gmail', '5.1.1', "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos 550 5.1.1 https://support.google.com/mail/?p=NoSuchUser - gsmtp", true],
  ['Gmail, a full one', '5.2.2', "552-5.2.2 The email account that you tried to reach is over quota.", false],
  ['Gmail, a disabled one', '5.2.1', '550 5.2.1 The email account that you tried to reach is disabled.', false],
  ['Gmail, too fast', '4.2.1', '450 4.2.1 The user you are trying to contact is receiving mail too quickly.', false],
  ['Gmail, unauthenticated', '5.7.26', '550-5.7.26 This mail has been blocked because the sender is unauthenticated.', false],
  ['Gmail, no PTR', '5.7.25', '550-5.7.25 The IP address sending this message does not have a PTR record setup', false],
  ['Exchange', '5.1.10', '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ona@example.lt not found by SMTP address lookup', true],
  ['Exchange, a policy', '5.7.1', '550 5.7.1 Requested action not taken: mailbox unavailable', false],
  ['Exchange, at its edge', '5.4.1', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)', false],
  ['Outlook.com, which says it of policies too', '5.5.0', '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302)', false],
  ['Outlook.com, our server', '5.0.0', '550 SC-001 Mail rejected by Outlook.com for policy reasons. The mailbox is unavailable.', false],
  ['Yahoo', '5.0.0', "554 delivery error: dd This user doesn't have a yahoo.com account (ona@yahoo.com) [0] - mta1.mail.yahoo.com", true],
  ['Yahoo, newer', '5.0.0', '552 1 Requested mail action aborted, mailbox not found', true],
  ['Yahoo, our server', '5.7.9', '554 5.7.9 Message not accepted for policy reasons.', false],
  ['iCloud', '5.1.1', '550 5.1.1 <ona@icloud.com>: user lookup success but no user record found', true],
  ['iCloud, a full one', '5.2.2', '552 5.2.2 <ona@icloud.com>: user is over quota', false],
  ['GMX', '5.0.0', '550 Requested action not taken: mailbox unavailable', true],
  ['GMX, a policy', '5.0.0', '550-Requested action not taken: mailbox unavailable 550 Reject due to policy restrictions. For explanation visit https://postmaster.gmx.net', false],
  ['GMX, our name', '5.0.0', '550 Requested action not taken: mailbox unavailable. Invalid DNS PTR resource record', false],
  ['Mail.ru', '5.0.0', '550 Message was not accepted -- invalid mailbox. Local mailbox ona@mail.ru is unavailable: user not found', true],
  ['Mail.ru, spam', '5.0.0', '550 spam message rejected. Please visit http://help.mail.ru/notspam-support', false],
  ['Yandex, by a code of policies', '5.7.1', '550 5.7.1 No such user!', false],
  ['Postfix', '5.1.1', '550 5.1.1 <ona@example.lt>: Recipient address rejected: User unknown in virtual mailbox table', true],
  ['Postfix before another server', '5.1.1', '550 5.1.1 <ona@example.lt>: Recipient address rejected: User unknown in relay recipient table', true],
  ['Postfix, our sender', '5.1.0', '550 5.1.0 <shop@heron.example>: Sender address rejected: User unknown in virtual mailbox table', false],
  ['Postfix, a name not found', '5.4.4', 'Host or domain name not found. Name service error for name=example.lt type=A: Host not found', false],
  ['Postfix, our name', '5.0.0', '550 Client host rejected: reverse hostname of your IP address not found', false],
  ['Exim', '5.0.0', '550 Unrouteable address: unknown user', true],
  ['Exim, that asks our server', '5.0.0', '550-Verification failed for <shop@heron.example> 550-Called: 192.0.2.1 550-Sent: RCPT TO:<shop@heron.example> 550-Response: 550 unknown user 550 Sender verify failed', false],
  ['Sendmail', '5.1.1', '550 5.1.1 <ona@example.lt>... User unknown', true],
  ['Sendmail, of a 553 against our sender', '5.1.3', '553 sorry, your envelope sender is in my badmailfrom list', false],
  ['Sendmail, of relaying', '5.1.3', '553 Relaying to this address is not permitted', false],
  ['qmail', '5.0.0', '550 sorry, no mailbox here by that name. (#5.1.1)', true],
  ['a full one without a code', '5.0.0', '550 mailbox unavailable: over quota', false],
  ['one for now', '5.0.0', '550 User account is temporarily unavailable', false],
  ['an address of ours without a name', '5.0.0', '550 Reverse lookup of your IP address not found', false],
] // biome-ignore format: a table
for (const [who, status, detail, isGone] of SAID)
  test(`${isGone ? 'gone' : 'no dead mailbox'}: ${who}`, () => {
    const group = { recipient: null, action: 'failed', status, detail }
    const kind = eventOfReport({ of: 'delivery', sendId: 'a.1', groups: [group] }, 'ona@example.lt', 1)?.kind
    assert.equal(kind, isGone ? 'bounced_hard' : 'bounced_soft')
  })

test('what a server says at once counts by its code, too', () => {
  assert.equal(isNoMailbox({ code: 550, status: null, detail: '550 Mailbox unavailable' }), true)
  assert.equal(isNoMailbox({ code: 552, status: null, detail: '552 Mailbox unavailable' }), false)
  assert.equal(isNoMailbox({ code: 450, status: null, detail: '450 no such user' }), false)
})
