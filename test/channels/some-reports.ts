/** @module Mails as servers send them back, for tests. */
import { mimeOf } from '../../worker/channels/mime.ts'
import { sampleMail } from './sample-mail.ts'

/** What of the mail stands in the report: the whole of it, or its headers. */
const about = (sendId: string, type: string): string => {
  const mail = mimeOf(sampleMail({ sendId }))
  return type === 'message/rfc822' ? mail : `${mail.split('\r\n\r\n', 1)[0]}\r\n`
}

/** A report of RFC 3462 about the mail `sendId`: `said` is what the part of the machine holds. */
export function reportMail(
  sendId: string,
  {
    said,
    type = 'delivery-status',
    quoted = 'message/rfc822',
    mail = about(sendId, quoted),
  }: { said: string; type?: string; quoted?: string; mail?: string },
): string {
  const part = (kind: string, text: string) =>
    `--b1\r\nContent-Type: ${kind}\r\n\r\n${text.replace(/\r?\n/g, '\r\n')}\r\n`
  return [
    'From: MAILER-DAEMON@mx.example.net (Mail Delivery System)\r\nTo: returned@news.heron.example\r\nSubject: Undelivered',
    'Auto-Submitted: auto-replied\r\nMIME-Version: 1.0',
    `Content-Type: multipart/report; report-type=${type};\r\n\tboundary="b1"\r\n\r\n`,
  ]
    .join('\r\n')
    .concat(part('text/plain', 'I am sorry.'), part(`message/${type}`, said), part(quoted, mail), '--b1--\r\n')
}

/** Fields of a delivery that failed, of the address that the mail was for; after the first, `group` adds one more. */
export const failed = (status: string, diagnostic: string, recipient = 'ona@example.lt'): string =>
  `Reporting-MTA: dns; mx.example.net
Arrival-Date: Mon, 23 Nov 2026 06:00:00 +0000 (UTC)
${group(status, diagnostic, recipient)}`

export const group = (status: string, diagnostic: string, recipient: string): string => `
Final-Recipient: rfc822; ${recipient}
Action: failed
Status: ${status}
Diagnostic-Code: smtp; ${diagnostic}
`
