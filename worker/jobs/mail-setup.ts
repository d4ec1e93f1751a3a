/** @module What the owner has set up for mail. */
import type { MailSetup } from '../channels/mail/mail-way.ts'
import type { Env } from '../env.ts'

/** The owner's secrets and bindings, as far as mail goes by them. */
export const mailSetup = (env: Env): MailSetup => ({
  from: env.MAIL_FROM,
  resendKey: env.RESEND_API_KEY,
  postmarkToken: env.POSTMARK_SERVER_TOKEN,
  apiUrl: env.MAIL_API_URL,
  smtpUrl: env.SMTP_URL,
  returnTo: env.MAIL_RETURN,
  binding: env.EMAIL,
})
