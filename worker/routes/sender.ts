/** @module What the door knows of who sends carts, and the queue's consumer cannot: network and machine. */
import type { Context } from 'hono'
import { isbot } from 'isbot'
import type { VisitMessage } from '../core/ingest-message.ts'
import { networkCrowd } from '../core/social-proof/network-crowd.ts'
import type { AppEnv } from './app-env.ts'

/** The message with its sender, where it tells of a cart; of other visits nothing more is carried. */
export function withSender(message: VisitMessage, c: Context<AppEnv>): VisitMessage {
  if (!message.events.some(({ name }) => name === 'cart_update')) return message
  const crowd = networkCrowd(c.req.header('cf-connecting-ip') ?? null, message.receivedAt)
  return {
    ...message,
    ...(crowd === null ? {} : { crowd }),
    ...(isbot(c.req.header('user-agent')) ? { isMachine: true as const } : {}),
  }
}
