/** @module The key by which push services know this shop (VAPID): made once, by whoever needs it first. */
import type { VapidKey } from '../channels/push.ts'
import { newVapidKey } from '../channels/vapid-key.ts'
import type { Env } from '../env.ts'
import { keepPushKey, readPushKey } from '../store/push-keys.ts'

/** Two that make one at the same time get the same: the database keeps but one. */
export async function requirePushKey({ DB, MAIL_FROM, PUBLIC_URL }: Env): Promise<VapidKey> {
  const subject = MAIL_FROM ? `mailto:${MAIL_FROM}` : (PUBLIC_URL ?? 'mailto:nobody@invalid.example')
  const kept = (await readPushKey(DB)) ?? (await keepPushKey(DB, await newVapidKey(), Date.now()))
  return { ...kept, subject }
}
