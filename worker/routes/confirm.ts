/** @module /confirm: the page behind the link of a confirmation. Only a person's press on its button confirms. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { type ConfirmStep, confirmPage } from '../core/sign-up/confirm-page.ts'
import { LINK_MS } from '../core/sign-up/plan-sign-up.ts'
import type { Env } from '../env.ts'
import { liftInLedger } from '../jobs/suppress-address.ts'
import { readShopSettings } from '../store/shop-settings.ts'
import { type AskedSubscription, confirmSubscription, readAsked } from '../store/subscriptions.ts'
import { endSuppression } from '../store/suppressions.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'
import { readBody } from './read-body.ts'
import { tellConfirmed } from './tell-confirmed.ts'

/** A token with its name, and no more. */
const MAX_BYTES = 1_024

/** 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/

export const confirm = new Hono<AppEnv>()
  // Who reloads the page: its address holds no token any more.
  .get('/', (c) => page(c, 'unknown', c.req.header('accept-language') ?? null, ''))
  // Opened by a scanner as often as it likes, it changes nothing (safety rule 34).
  .get('/:token', async (c) => {
    const token = c.req.param('token')
    const asked = await look(c, token)
    const step = asked.step === 'confirmed' ? 'ask' : asked.step
    return page(c, step, asked.language, token)
  })
  .post('/', async (c) => {
    const token = new URLSearchParams((await readBody(c.req.raw, MAX_BYTES)) ?? '').get('token') ?? ''
    const { step, language, hash } = await look(c, token)
    if (step === 'confirmed') await takeYes(c.env, hash)
    return page(c, step, language, token)
  })

/** What a press on the button would lead to. */
async function look(
  c: Context<AppEnv>,
  token: string,
): Promise<{ step: Exclude<ConfirmStep, 'ask'>; language: string | null; hash: string }> {
  const hash = await sha256(token)
  const asked = TOKEN.test(token) ? await readAsked(c.env.DB, hash) : null
  if (!asked) return { step: 'unknown', language: c.req.header('accept-language') ?? null, hash }
  return { step: isOver(asked, Date.now()) ? 'expired' : 'confirmed', language: asked.language, hash }
}

/** A link is good for one yes: who unsubscribed since must be asked anew. `now` in ms UTC. */
function isOver({ state, askedAt, confirmedAt, endedAt }: AskedSubscription, now: number): boolean {
  if (state !== 'confirmed') return now - askedAt > LINK_MS
  return endedAt !== null && endedAt > (confirmedAt ?? 0)
}

/** What the person had ended begins again. Done twice it is the same as once. */
async function takeYes(env: Env, hash: string): Promise<void> {
  const isNew = await confirmSubscription(env.DB, hash, Date.now())
  const asked = await readAsked(env.DB, hash)
  if (asked) await lift(env, asked, isNew)
  // Last: what begins by it may write at once.
  if (asked) await tellConfirmed(env, asked)
}

/** The ledger may know of an end that a restored D1 has forgotten: only a new yes outweighs that. */
async function lift(env: Env, { email, endedAt, confirmedAt }: AskedSubscription, isNew: boolean): Promise<void> {
  if (endedAt === null ? !isNew : endedAt > (confirmedAt ?? 0)) return
  await liftInLedger(env, email, 'unsubscribed')
  if (endedAt !== null) await endSuppression(env.DB, { email, reason: 'unsubscribed', until: endedAt }).run()
}

async function page(c: Context<AppEnv>, step: ConfirmStep, language: string | null, token: string): Promise<Response> {
  const { shop } = await readShopSettings(c.env.DB)
  const nonce = crypto.randomUUID()
  return c.html(confirmPage(step, { language, shop: shop.name, token, nonce }), step === 'unknown' ? 404 : 200, {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
    'content-security-policy': `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  })
}
