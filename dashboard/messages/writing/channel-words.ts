/** @module By which way mail goes, and what is missing, in words. */
import type { ChannelError, ChannelLack, Channels } from '../../../contract/channels.ts'

const WAYS: Record<Channels['mail']['way'], string> = {
  resend: 'Mail goes by Resend',
  postmark: 'Mail goes by Postmark',
  smtp: 'Mail goes by your mail server (SMTP)',
  cloudflare: 'Mail goes by Cloudflare',
  mailbox: 'Mail goes nowhere yet: it stands in the mailbox here',
}

/** A sentence without its full stop. */
export const wayWords = (way: Channels['mail']['way']): string => WAYS[way]

/** What to do about it; `command`: to be typed in the project's folder. */
const LACKS: Record<ChannelLack, { sentence: string; command: string | null }> = {
  mail_from: { sentence: 'Say from whom mail comes:', command: 'npx wrangler secret put MAIL_FROM' },
  way: {
    sentence: 'Say how mail goes: by Resend, Postmark or a mail server. One of',
    command: 'npx wrangler secret put RESEND_API_KEY · POSTMARK_SERVER_TOKEN · SMTP_URL',
  },
  webhook_secret: {
    sentence:
      'The provider cannot tell of addresses that do not exist and of complaints: see docs/how-to/send-mail.md.',
    command: null,
  },
  mail_return: {
    sentence:
      'Nobody hears of mails that come back, so dead addresses stay: say where they come back to (docs/how-to/send-mail.md).',
    command: 'npx wrangler secret put MAIL_RETURN',
  },
  public_url: { sentence: 'Say where links in mails lead:', command: 'npx wrangler secret put PUBLIC_URL' },
}

export const lackOf = (lack: ChannelLack) => LACKS[lack]

/** Of what went wrong last. */
export const errorWords = ({ kind, detail }: ChannelError): string =>
  `${kind === 'refused' ? 'Refused' : kind === 'later' ? 'Not taken yet' : 'Nobody knows what became of it'}: ${detail}`
