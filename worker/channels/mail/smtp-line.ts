/** @module Mail by the owner's own mail server. */
import { mimeOf } from '../mime.ts'
import type { Dial } from '../smtp/dial.ts'
import { smtpServer } from '../smtp/smtp-server.ts'
import { SmtpTalk } from '../smtp.ts'
import { asciiAddress } from './ascii-address.ts'
import type { MailLine } from './mail-line.ts'
import { later, refused, WAIT_MS } from './provider-trouble.ts'

/** `url`: SMTP_URL as the owner set it. `returnTo`: where mails come back that cannot be delivered; by itself to the sender. */
export function smtpLine({ url, returnTo }: { url: string; returnTo: string | undefined }, dial: Dial): MailLine {
  const server = smtpServer(url)
  if (server === null)
    return {
      send: async () => later('SMTP_URL is no address such as smtps://user:password@host:465.', WAIT_MS.setup),
      close: async () => {},
    }
  const talk = new SmtpTalk(server, dial)
  return {
    send: async (mail) => {
      const [to, from, back] = [mail.to, mail.from.email, returnTo ?? mail.from.email].map(asciiAddress)
      if (from == null || back == null)
        return later(
          'The address to send from, or to return to, has letters that mail servers do not take.',
          WAIT_MS.setup,
        )
      if (to == null) return refused('The address has letters that mail servers do not take.')
      return talk.send({ from: back, to, data: mimeOf({ ...mail, to, from: { ...mail.from, email: from } }) })
    },
    close: () => talk.close(),
  }
}
