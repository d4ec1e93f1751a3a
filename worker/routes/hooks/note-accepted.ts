/** @module Notes that a signed delivery was believed, for the owner's eyes only. */
import type { Signer } from '../../../contract/webhook-secret.ts'
import { noteWebhookAccepted } from '../../store/webhook-secrets.ts'

/** Never throws: it must not cost what was delivered. */
export async function noteAccepted(db: D1Database, platform: Signer, secret: string): Promise<void> {
  try {
    await noteWebhookAccepted(db, { platform, secret, now: Date.now() })
  } catch (error) {
    console.error('an accepted webhook was not noted', platform, error)
  }
}
