/** @module Which messages went out, as the owner's addresses may be told it. */
import type { NotedSend } from '../message/ledger-door.ts'
import type { Tiding } from './tiding.ts'

/** Those that a provider took; what else became of a message is the owner's own list's. */
export const sentTidings = (noted: readonly NotedSend[]): Tiding[] =>
  noted
    .filter(({ state }) => state === 'sent')
    .map(({ request: { sendId, profileId, scenarioId, messageId, channel }, at }) => ({
      id: `message.sent:${sendId}`,
      type: 'message.sent',
      at,
      data: { sendId, profileId, scenarioId, messageId, channel },
    }))
