/** @module What the door knows of who sends, and the queue's consumer cannot: time zone, network and machine. */
import type { Context } from 'hono'
import { isbot } from 'isbot'
import type { VisitMessage } from '../core/ingest-message.ts'
import { networkCrowd } from '../core/social-proof/network-crowd.ts'
import type { AppEnv } from './app-env.ts'

/** The message with its sender's time zone; where it tells of a cart, with its network, too. */
export function withSender(visit: VisitMessage, c: Context<AppEnv>): VisitMessage {
  const timeZone = c.req.raw.cf?.timezone as string | undefined
  const message = timeZone ? { ...visit, timeZone } : visit
  if (!message.events.some(({ name }) => name === 'cart_update')) return message
  const crowd = networkCrowd(c.req.header('cf-connecting-ip') ?? null, message.receivedAt)
  return {
    ...message,
    ...(crowd === null ? {} : { crowd }),
    ...(isbot(c.req.header('user-agent')) ? { isMachine: true as const } : {}),
  }
}
