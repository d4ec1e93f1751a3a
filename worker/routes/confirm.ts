/** @module /confirm: the page behind the link of a confirmation. Only a person's press on its button confirms. */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { type ConfirmStep, confirmPage } from '../core/sign-up/confirm-page.ts'
import { LINK_MS } from '../core/sign-up/plan-sign-up.ts'
import { readShopSettings } from '../store/shop-settings.ts'
import { confirmSubscription, readAsked } from '../store/subscriptions.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'
import { readBody } from './read-body.ts'

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
    if (step === 'confirmed') await confirmSubscription(c.env.DB, hash, Date.now())
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
  const isOld = asked.state !== 'confirmed' && Date.now() - asked.askedAt > LINK_MS
  return { step: isOld ? 'expired' : 'confirmed', language: asked.language, hash }
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
