/** @module /v1/session: signing in by a one-time link or an admin token, and out. */
import { Hono } from 'hono'
import type { SignedIn } from '../../../contract/admin.ts'
import { SignInSchema } from '../../../contract/sign-in.ts'
import { deleteAdminSession, readApiKey, recordAdminSession, useSignInToken } from '../../store/admin-keys.ts'
import { readShopSettings } from '../../store/shop-settings.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { isOwnPage, requireAdmin } from './require-admin.ts'
import { deleteSessionCookie, readSessionCookie, SESSION_SECONDS, writeSessionCookie } from './session-cookie.ts'
import { sha256 } from './sha256.ts'

async function signedIn(db: D1Database, name: string): Promise<SignedIn> {
  return { name, shop: (await readShopSettings(db)).shop }
}

export const session = new Hono<AppEnv>()
  .get('/', requireAdmin, async (c) => c.json(await signedIn(c.env.DB, c.var.admin)))

  .post('/', async (c) => {
    const refused = { detail: 'This link or token is not valid, or the link was used. Start again with npm start.' }
    if (!isOwnPage(c)) return problem(c, 'sign_in_needed', refused)
    const read = await readJson(c, SignInSchema, 4096)
    if ('refusal' in read) return problem(c, 'sign_in_needed', refused)

    const now = Date.now()
    const hash = await sha256(read.value.token)
    const name = (await useSignInToken(c.env.DB, hash, now)) ? 'owner' : await readApiKey(c.env.DB, hash)
    if (name === null) return problem(c, 'sign_in_needed', refused)

    // A new session for every sign-in: none can be planted beforehand.
    const secret = [...crypto.getRandomValues(new Uint8Array(32))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
    await recordAdminSession(c.env.DB, {
      sessionHash: await sha256(secret),
      name,
      now,
      expiresAt: now + SESSION_SECONDS * 1000,
    })
    writeSessionCookie(c, secret)
    return c.json(await signedIn(c.env.DB, name))
  })

  .delete('/', async (c) => {
    const secret = readSessionCookie(c)
    if (secret && isOwnPage(c)) await deleteAdminSession(c.env.DB, await sha256(secret))
    deleteSessionCookie(c)
    return c.body(null, 204)
  })
