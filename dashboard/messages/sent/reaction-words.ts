/** @module What somebody did with a message, in a few words. */
import type { ListedMessage } from '../../../contract/message/message-list.ts'

type Reactions = Pick<
  ListedMessage,
  | 'state'
  | 'deliveredAt'
  | 'openedAt'
  | 'clickedAt'
  | 'machineOpenedAt'
  | 'machineClickedAt'
  | 'bouncedAt'
  | 'complainedAt'
  | 'unsubscribedAt'
>

/** The weightiest comes first; empty: nothing is known. What only machines did is said to be that. */
export function reactionWords(message: Reactions): string {
  if (message.complainedAt !== null) return 'called spam'
  if (message.bouncedAt !== null) return 'came back'
  const did = [
    message.unsubscribedAt !== null && 'unsubscribed',
    message.clickedAt !== null && 'clicked',
    message.clickedAt === null && message.openedAt !== null && 'opened',
  ].filter((word) => word !== false)
  if (did.length > 0) return did.join(', ')
  if (message.machineClickedAt !== null || message.machineOpenedAt !== null) return 'looked at by a machine alone'
  return message.deliveredAt === null ? '' : 'delivered'
}
