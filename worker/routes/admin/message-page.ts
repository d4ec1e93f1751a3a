/** @module One page of messages, as the API answers. */
import type { ListedMessage, MessageList } from '../../../contract/message/message-list.ts'
import { readDefinitions, versionName } from '../../store/scenario-definitions.ts'

/** `most`: how many were asked for; fewer: it is the last page. One row read for each version whose messages were never written. */
export async function messagePage(db: D1Database, messages: ListedMessage[], most: number): Promise<MessageList> {
  const last = messages.length === most ? messages.at(-1) : undefined
  return { messages: await named(db, messages), next: last ? `${last.askedAt}.${last.sendId}` : null }
}

/** What was never written has no subject: it is told by the owner's name for it. */
async function named(db: D1Database, messages: ListedMessage[]): Promise<ListedMessage[]> {
  const unwritten = messages.filter(({ subject }) => subject === null)
  if (unwritten.length === 0) return messages
  const versions = new Map(unwritten.map((each) => [versionName(each), each]))
  const definitions = await readDefinitions(db, [...versions.values()])
  return messages.map((each) => {
    const messageName = each.subject === null && definitions.get(versionName(each))?.messages[each.messageId]?.name
    return messageName ? { ...each, messageName } : each
  })
}
