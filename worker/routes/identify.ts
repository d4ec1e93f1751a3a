/** @module POST /v1/identify: the shop says who is at a browser, signed. Nothing is told of anybody. */
import { Hono } from 'hono'
import { type JWTPayload, jwtVerify } from 'jose'
import { IdentifySchema, ProofSchema, TOKEN_AUDIENCE, TOKEN_SECONDS } from '../../contract/identify.ts'
import { parse } from '../../contract/parse.ts'
import type { ProofMessage } from '../core/ingest-message.ts'
import { readWebhookSecrets } from '../store/webhook-secrets.ts'
import type { AppEnv } from './app-env.ts'
import { problem } from './problem.ts'
import { readJson } from './read-json.ts'

const MAX_BYTES = 8_192
/** Clocks of two servers may differ by so much, seconds. */
const TOLERANCE_SECONDS = 30

export const identify = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, IdentifySchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const { visitor, consent, token } = read.value
  const now = Date.now()
  const proof = proofOf(await signedClaims(token, await readWebhookSecrets(c.env.DB, 'identify')), now)
  // One answer for whatever is wrong with it, and none that depends on who it names.
  if (!proof)
    return problem(c, 'signature_invalid', {
      detail: `Sign with HS256 and the secret set at /v1/webhook-secrets/identify: sub, aud "${TOKEN_AUDIENCE}", exp within ${TOKEN_SECONDS} s.`,
    })
  if (consent.includes('measure')) {
    const message: ProofMessage = { kind: 'proof', receivedAt: now, profileId: visitor, proof }
    await c.env.EVENTS.send(message)
  }
  return c.json({ accepted: true }, 202)
})

/** What the token says, if one of the secrets signed it and it is good now. The algorithm is ours, not the token's. */
async function signedClaims(token: string, secrets: readonly string[]): Promise<JWTPayload | null> {
  for (const secret of secrets)
    try {
      const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
        algorithms: ['HS256'],
        audience: TOKEN_AUDIENCE,
        requiredClaims: ['sub', 'aud', 'exp'],
        clockTolerance: TOLERANCE_SECONDS,
      })
      return payload
    } catch {
      // Another secret, or none.
    }
  return null
}

function proofOf(claims: JWTPayload | null, now: number): ProofMessage['proof'] | null {
  if (!claims || claims.exp! > now / 1000 + TOKEN_SECONDS + TOLERANCE_SECONDS) return null
  const parsed = parse(ProofSchema, claims)
  if (!parsed.ok) return null
  const { sub, email, phone, loyalty_card } = parsed.value
  return { customerId: sub, email, phone, loyaltyCard: loyalty_card }
}
