/** @module What is wrong with a message, by what there is in the shop. */
import type { MailBlock } from '../../../contract/message/mail-block.ts'
import type { Message } from '../../../contract/message/message.ts'
import { type MessageNotes, messageNotes, type NotesContext } from '../../mail/message-notes.ts'
import { wordsOf } from '../../mail/message-texts.ts'
import { readPools } from '../../store/coupon-pools.ts'
import { readLiveSlotIds } from '../../store/live-slot-ids.ts'

/** What says it. Beside the context that is given, pools and slots are asked of the database. */
export type NotesOf = (
  db: D1Database,
  message: Message,
  context: Pick<NotesContext, 'kind' | 'shopUrl'>,
) => Promise<MessageNotes>

export const notesOfMessage: NotesOf = async (db, message, context) =>
  messageNotes(message, { ...context, ...(await readStock(db, blocksOf(message))) })

/** In all its languages. */
export const blocksOf = (message: Message): MailBlock[] =>
  wordsOf(message).flatMap(({ content }) => ('blocks' in content ? content.blocks : []))

/** What there is of what these blocks name: pools, and the slots that are live. */
export async function readStock(
  db: D1Database,
  blocks: readonly MailBlock[],
): Promise<Required<Pick<NotesContext, 'pools' | 'poolIds' | 'slotIds'>>> {
  const named = blocks.flatMap((block) => (block.kind === 'coupon' ? [block.poolId] : []))
  const [stored, slotIds] = await Promise.all([readPools(db, named), readLiveSlotIds(db)])
  const pools = new Map([...stored].map(([poolId, { pool }]) => [poolId, pool]))
  return { slotIds, pools, poolIds: new Set(pools.keys()) }
}
