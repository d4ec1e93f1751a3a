/** @module One page of messages, as the API answers. */
import type { ListedMessage, MessageList } from '../../../contract/message/message-list.ts'

/** `most`: how many were asked for; fewer: it is the last page. */
export function messagePage(messages: ListedMessage[], most: number): MessageList {
  const last = messages.length === most ? messages.at(-1) : undefined
  return { messages, next: last ? `${last.askedAt}.${last.sendId}` : null }
}
