/** @module The e-mail channel: by the owner's mail server (SMTP). */
import { WorkerMailer } from 'worker-mailer'

/** Where mail goes out: `smtp://user:password@host:587` (STARTTLS), `smtps://…:465` (TLS), and from whom. */
export interface MailServer {
  url: string
  from: string
}

/** One mail; `mailId` becomes its Message-ID, so that one sent twice is seen to be the same. */
export interface OutgoingMail {
  mailId: string
  to: string
  fromName: string
  subject: string
  text: string
  html: string
}

/** How long a server may take for an answer, ms. */
const PATIENCE_MS = 15_000

/** Throws with what the server said. `?tls=none` in the address is for servers of one's own machine. */
export async function sendEmail({ url, from }: MailServer, mail: OutgoingMail): Promise<void> {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  await WorkerMailer.send(
    {
      host: hostname,
      port: Number(port) || (secure ? 465 : 587),
      secure,
      startTls: !secure && searchParams.get('tls') !== 'none',
      authType: ['plain', 'login'],
      socketTimeoutMs: PATIENCE_MS,
      responseTimeoutMs: PATIENCE_MS,
      ...(username && {
        credentials: { username: decodeURIComponent(username), password: decodeURIComponent(password) },
      }),
    },
    {
      // A name is put between quotes, and must not end them.
      from: { name: mail.fromName.replace(/["\\\r\n]/g, ' '), email: from },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        'Message-ID': `<${mail.mailId}@${from.split('@').at(-1)}>`,
        // Nobody's holiday answer is asked for (RFC 3834).
        'Auto-Submitted': 'auto-generated',
      },
    },
  )
}
