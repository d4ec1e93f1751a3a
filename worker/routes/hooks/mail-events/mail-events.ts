/** @module POST /v1/hooks/resend and /v1/hooks/postmark: what became of mails, as their providers tell it. */
import { type Context, Hono } from 'hono'
import type { MailEvent } from '../../../../contract/message/mail-event.ts'
import { postmarkHook } from '../../../channels/mail/postmark-hook.ts'
import type { ProviderHook } from '../../../channels/mail/provider-hook.ts'
import { resendHook } from '../../../channels/mail/resend-hook.ts'
import { parseJson } from '../../../core/parse-json.ts'
import { mailTidings } from '../../../core/webhook-out/mail-tidings.ts'
import type { Env } from '../../../env.ts'
import { tellOutside } from '../../../jobs/tell-outside.ts'
import { readWebhookSecrets } from '../../../store/webhook-secrets.ts'
import type { AppEnv } from '../../app-env.ts'
import { problem } from '../../problem.ts'
import { readBytes } from '../../read-bytes.ts'
import { noteAccepted } from '../note-accepted.ts'

/** Bounces quote the mail that bounced. */
const MAX_BYTES = 256 * 1024
const SIGNED_JSON = { maxDepth: 16, maxKeys: MAX_BYTES, maxString: MAX_BYTES }

/** Takes what became of mails: twice it is once, in any order it ends the same. Throws when it could not be kept. */
export type TakeMailEvents = (events: readonly MailEvent[], env: Env, now: number) => Promise<void>

/** A provider more is a line here. */
export const mailEvents = (take: TakeMailEvents) =>
  new Hono<AppEnv>()
    .post('/resend', (c) => taken(c, resendHook, take))
    .post('/postmark', (c) => taken(c, postmarkHook, take))

async function taken(c: Context<AppEnv>, provider: ProviderHook, take: TakeMailEvents): Promise<Response> {
  const body = await readBytes(c.req.raw, MAX_BYTES)
  if (body === null) return problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` })
  const secrets = await readWebhookSecrets(c.env.DB, provider.name)
  const secret = await provider.knownBy({ headers: c.req.raw.headers, body, now: Date.now() }, secrets)
  // One answer for a missing secret, a wrong one and an old delivery: a stranger learns nothing.
  if (secret === null)
    return problem(c, 'signature_invalid', {
      detail: `Set the secret of the webhook at /v1/webhook-secrets/${provider.name}; deliveries are good for five minutes.`,
    })
  c.executionCtx.waitUntil(noteAccepted(c.env.DB, provider.name, secret))
  const json = parseJson(new TextDecoder().decode(body), SIGNED_JSON)
  if (!json.ok) return problem(c, json.code, { detail: json.detail })
  const events = provider.events(json.value, c.req.raw.headers)
  if (events) return kept(c, events, take)
  return problem(c, 'request_invalid', { detail: 'This has not the form that the provider documents.' })
}

/** What tells nothing of ours is answered 200 all the same: else it is sent again and again. */
async function kept(c: Context<AppEnv>, events: readonly MailEvent[], take: TakeMailEvents): Promise<Response> {
  if (events.length === 0) return c.json({ accepted: 0 })
  try {
    await take(events, c.env, Date.now())
    await tellOutside(c.env, mailTidings(events))
  } catch (error) {
    console.error('what became of a mail was not kept', error)
    return problem(c, 'temporarily_unavailable', { detail: 'Deliver it again: what arrived is not counted twice.' })
  }
  return c.json({ accepted: events.length }, 202)
}
