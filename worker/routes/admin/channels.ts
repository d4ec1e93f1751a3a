/** @module GET /v1/channels: how messages go out here, what is missing, what went wrong. */
import { Hono } from 'hono'
import type { ChannelLack, Channels } from '../../../contract/channels.ts'
import { type MailSetup, mailWay } from '../../channels/mail/mail-way.ts'
import type { Env } from '../../env.ts'
import { mailSetup } from '../../jobs/mail-setup.ts'
import { type ChannelTrouble, listChannelTroubles } from '../../store/channel-troubles.ts'
import { lastReturnedAt } from '../../store/mail-events.ts'
import { countPushSubscriptions } from '../../store/push-subscriptions.ts'
import { listWebhookSecrets } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'

export const channels = new Hono<AppEnv>().get('/', async (c) => {
  const setup = mailSetup(c.env)
  const way = mailWay(setup)
  const { returnTo } = setup
  const [troubles, push, missing, returns] = await Promise.all([
    listChannelTroubles(c.env.DB),
    countPushSubscriptions(c.env.DB),
    lacks(c.env, setup),
    way === 'smtp' && returnTo ? { to: returnTo, lastAt: await lastReturnedAt(c.env.DB) } : null,
  ])
  return c.json<Channels>({
    mail: { way, from: setup.from ?? null, missing, lastError: errorOf(troubles, way), returns },
    push: { ...push, lastError: errorOf(troubles, 'push') },
  })
})

async function lacks(env: Env, setup: MailSetup): Promise<ChannelLack[]> {
  const { from, resendKey, postmarkToken, smtpUrl, binding } = setup
  const way = mailWay(setup)
  const isTold = way !== 'resend' && way !== 'postmark' ? true : (await listWebhookSecrets(env.DB, way)).length > 0
  return [
    ...(from ? [] : ['mail_from' as const]),
    ...(resendKey || postmarkToken || smtpUrl || binding ? [] : ['way' as const]),
    ...(isTold ? [] : ['webhook_secret' as const]),
    ...(way === 'smtp' && !setup.returnTo ? ['mail_return' as const] : []),
    ...(env.PUBLIC_URL ? [] : ['public_url' as const]),
  ]
}

function errorOf(troubles: readonly ChannelTrouble[], channel: string) {
  const trouble = troubles.find((each) => each.channel === channel)
  return trouble ? { kind: trouble.kind, detail: trouble.detail, at: trouble.at } : null
}
