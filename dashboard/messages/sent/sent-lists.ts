/** @module How messages are read from the API. */
import type { ListedMessage, MessageList } from '../../../contract/message/message-list.ts'
import type { SendState } from '../../../contract/message/send-state.ts'
import type { PagedList } from '../../api/use-pages.ts'

export const MESSAGES = '/v1/messages'

/** By state, the same object for the same list; `all`: whatever became of them. */
export function messagesOf(state: SendState | 'all'): PagedList<ListedMessage> {
  const known = lists.get(state)
  if (known) return known
  const made: PagedList<ListedMessage> = {
    path(cursor) {
      const query = new URLSearchParams()
      if (state !== 'all') query.set('state', state)
      if (cursor !== null) query.set('cursor', cursor)
      return query.size === 0 ? MESSAGES : `${MESSAGES}?${query}`
    },
    rowsOf(answer) {
      const { messages, next } = answer as MessageList
      return { rows: messages, next }
    },
    idOf: ({ sendId }) => sendId,
    // What became of a message changes: what is fresh takes the place of what was known.
    merge(known, fresh) {
      const ids = new Set(fresh.rows.map(({ sendId }) => sendId))
      const older = known.rows.filter(({ sendId }) => !ids.has(sendId))
      return fresh.next === null ? fresh : { rows: [...fresh.rows, ...older], next: known.next }
    },
  }
  lists.set(state, made)
  return made
}

const lists = new Map<SendState | 'all', PagedList<ListedMessage>>()
