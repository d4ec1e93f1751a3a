/** @module The e-mail channel: by the owner's mail server (SMTP). */
import { type MimeMail, mimeOf } from './mime.ts'
import { deliver } from './smtp.ts'

/** Where mail goes out: `smtps://user:password@host:465` (TLS), `smtp://…:587` (STARTTLS), and from whom. */
export interface MailServer {
  url: string
  from: string
}

/** Throws with what the server said. `?tls=none` in the address is for servers of one's own machine. */
export async function sendEmail({ url, from }: MailServer, mail: Omit<MimeMail, 'from'>): Promise<void> {
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  const isPlain = searchParams.get('tls') === 'none'
  const security = protocol === 'smtps:' ? 'tls' : isPlain ? 'none' : 'starttls'
  const user = username === '' ? null : { name: decodeURIComponent(username), password: decodeURIComponent(password) }
  await deliver(
    { hostname, port: Number(port) || (security === 'tls' ? 465 : 587), security, user },
    { from, to: mail.to, data: mimeOf({ ...mail, from }) },
  )
}
