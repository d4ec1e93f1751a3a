/** @module Which way mail goes here. */

/** `mailbox`: it only stands in the dashboard, nobody gets it. */
export type MailWay = 'resend' | 'postmark' | 'smtp' | 'cloudflare' | 'mailbox'

/**
 * The owner's secrets and bindings, as far as they are set. `apiUrl`: another address of the provider's API, as of a proxy.
 * `returnTo`: where mails that go by SMTP come back to.
 */
export interface MailSetup {
  from: string | undefined
  resendKey: string | undefined
  postmarkToken: string | undefined
  apiUrl: string | undefined
  smtpUrl: string | undefined
  returnTo: string | undefined
  binding: SendEmail | undefined
}

/** Which way mail goes: the first that is set up, and none but the mailbox without MAIL_FROM. */
export function mailWay({ from, resendKey, postmarkToken, smtpUrl, binding }: MailSetup): MailWay {
  if (!from) return 'mailbox'
  if (resendKey) return 'resend'
  if (postmarkToken) return 'postmark'
  if (smtpUrl) return 'smtp'
  return binding ? 'cloudflare' : 'mailbox'
}
