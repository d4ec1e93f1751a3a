/** @module /v1/webhook-secrets/:platform: by which secrets a shop system's webhooks are known, and the shop's own tokens. */
import { type Context, Hono } from 'hono'
import type { WebhookSecrets } from '../../../contract/admin.ts'
import { SIGNERS, type Signer, WebhookSecretSchema } from '../../../contract/webhook-secret.ts'
import { hashOfSecret } from '../../channels/mail/basic-secret.ts'
import { deleteWebhookSecrets, listWebhookSecrets, putWebhookSecret } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'

const MAX_BYTES = 4096

export const webhookSecrets = new Hono<AppEnv>()
  .get('/:platform', async (c) => {
    const platform = platformOf(c.req.param('platform'))
    return platform ? told(c, platform) : unknownPlatform(c)
  })

  .put('/:platform', async (c) => {
    const platform = platformOf(c.req.param('platform'))
    if (!platform) return unknownPlatform(c)
    const read = await readJson(c, WebhookSecretSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { secret } = read.value
    // What comes back as a password need only be compared (safety rule 19); what signs must be read.
    const kept = platform === 'postmark' ? await hashOfSecret(secret) : secret
    await putWebhookSecret(c.env.DB, { platform, secret: kept, now: Date.now() })
    return told(c, platform)
  })

  .delete('/:platform', async (c) => {
    const platform = platformOf(c.req.param('platform'))
    if (!platform) return unknownPlatform(c)
    await deleteWebhookSecrets(c.env.DB, platform)
    return c.body(null, 204)
  })

const platformOf = (name: string): Signer | undefined => SIGNERS.find((known) => known === name)

const unknownPlatform = (c: Context<AppEnv>): Response =>
  problem(c, 'not_found', { detail: `There are ${SIGNERS.join(', ')}.` })

async function told(c: Context<AppEnv>, platform: Signer): Promise<Response> {
  return c.json<WebhookSecrets<Signer>>({ platform, secrets: await listWebhookSecrets(c.env.DB, platform) })
}
