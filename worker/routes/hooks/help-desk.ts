/** @module POST /v1/hooks/help-desk: a help desk asks who writes, signed by Standard Webhooks; see docs/reference/webhooks.md. */
import { Hono } from 'hono'
import { HelpDeskQuestionSchema } from '../../../contract/help-desk.ts'
import { parse } from '../../../contract/parse.ts'
import { genuineSecret } from '../../channels/standard-webhooks.ts'
import { parseJson } from '../../core/parse-json.ts'
import { readWebhookSecrets } from '../../store/webhook-secrets.ts'
import type { AppEnv } from '../app-env.ts'
import { foundPeople } from '../found-people.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readBytes } from '../read-bytes.ts'
import { noteAccepted } from './note-accepted.ts'

const MAX_BYTES = 16 * 1024
/** Whole tickets: texts of any length, as deep as help desks write them. */
const SIGNED_JSON = { maxDepth: 16, maxKeys: MAX_BYTES, maxString: MAX_BYTES }

export const helpDesk = new Hono<AppEnv>().post('/', async (c) => {
  const body = await readBytes(c.req.raw, MAX_BYTES)
  if (body === null) return problem(c, 'body_too_large', { detail: `Send at most ${MAX_BYTES} bytes at a time.` })
  const secrets = await readWebhookSecrets(c.env.DB, 'help-desk')
  const delivery = { headers: c.req.raw.headers, body, now: Date.now(), prefix: 'webhook' } as const
  const secret = await genuineSecret(delivery, secrets)
  if (secret === null)
    return problem(c, 'signature_invalid', {
      detail:
        'Sign by Standard Webhooks (webhook-id, webhook-timestamp, webhook-signature) with the secret set at /v1/webhook-secrets/help-desk.',
    })
  c.executionCtx.waitUntil(noteAccepted(c.env.DB, 'help-desk', secret))
  const json = parseJson(new TextDecoder().decode(body), SIGNED_JSON)
  if (!json.ok) return problem(c, json.code, { detail: json.detail })
  const parsed = parse(HelpDeskQuestionSchema, json.value)
  if (!parsed.ok) return requestInvalid(c, parsed.errors)
  const { people } = await foundPeople(c.env.DB, { kind: 'email', value: parsed.value.email })
  return c.json({ people }, 200, { 'cache-control': 'no-store' })
})
