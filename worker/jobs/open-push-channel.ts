/** @module Web push to every browser of a person. */
import { type PushOutcome, sendPush, type VapidKey } from '../channels/push.ts'
import type { Delivery, OutgoingPush, SendPush } from '../core/message/delivery.ts'
import type { Env } from '../env.ts'
import { noteChannelTrouble } from '../store/channel-troubles.ts'
import {
  deletePushSubscription,
  listPushSubscriptions,
  notePushTrouble,
  type PushSubscriptionRow,
} from '../store/push-subscriptions.ts'
import { requirePushKey } from './push-key.ts'

/** Browsers of one person that a message goes to, the newest first. Our policy. */
const MOST_BROWSERS = 10

/** After trouble of our own, ms. Our policy. */
const TROUBLE_MS = 60_000

/** Reads the key and the person's browsers by each message: whoever has withdrawn a moment ago is not pushed to. */
export const openPushChannel =
  (env: Env): SendPush =>
  async (profileId, push) => {
    try {
      const browsers = await listPushSubscriptions(env.DB, profileId, MOST_BROWSERS)
      if (browsers.length === 0) return noneLeft()
      const key = await requirePushKey(env)
      return together(await Promise.all(browsers.map((browser) => pushTo(browser, push, key, env))))
    } catch (error) {
      // Nobody was asked yet.
      console.error('a push was not sent', error)
      const detail = String(error instanceof Error ? error.message : error).slice(0, 300)
      return { kind: 'later', detail, waitMs: TROUBLE_MS }
    }
  }

const noneLeft = (): Delivery => ({
  kind: 'refused',
  detail: 'No browser of theirs takes messages.',
  isAddressBad: true,
})

async function pushTo(browser: PushSubscriptionRow, push: OutgoingPush, key: VapidKey, env: Env): Promise<PushOutcome> {
  const own = env.PUBLIC_URL === undefined ? [] : [env.PUBLIC_URL]
  const outcome = await sendPush(browser, push, { key, own })
  try {
    await note(browser, outcome, env.DB)
  } catch (error) {
    // What became of the push is true all the same.
    console.error('what became of a push was not noted', error)
  }
  return outcome
}

async function note(browser: PushSubscriptionRow, outcome: PushOutcome, db: D1Database): Promise<void> {
  if (outcome.kind === 'gone') await deletePushSubscription(db, browser)
  if (outcome.kind !== 'key') return
  await notePushTrouble(db, browser, outcome.detail)
  await noteChannelTrouble(db, { channel: 'push', kind: 'later', detail: outcome.detail, at: Date.now() })
}

/** One browser that took it is enough. Then what may have arrived, then what may still; at last what never will. */
function together(outcomes: readonly PushOutcome[]): Delivery {
  const find = <Kind extends PushOutcome['kind']>(kind: Kind) =>
    outcomes.find((outcome): outcome is Extract<PushOutcome, { kind: Kind }> => outcome.kind === kind)
  const key = find('key')
  return (
    find('sent') ??
    find('unknown') ??
    find('later') ??
    (key && { kind: 'later', detail: `The push service does not believe our key: ${key.detail}`, waitMs: 3_600_000 }) ??
    find('refused') ??
    noneLeft()
  )
}
