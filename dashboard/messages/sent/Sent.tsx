/** @module The Messages screen: what was sent and what came of it, what waits and why, and what nobody knows of. */
import type { ListedMessage } from '../../../contract/message/message-list.ts'
import type { SendState } from '../../../contract/message/send-state.ts'
import { usePages } from '../../api/use-pages.ts'
import { Card } from '../../part/Card.tsx'
import { Empty } from '../../part/Empty.tsx'
import { More } from '../../part/More.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { MessageHead } from '../MessageHead.tsx'
import { FiguresCard } from './FiguresCard.tsx'
import { MessageLine } from './MessageLine.tsx'
import { messagesOf } from './sent-lists.ts'
import { UnknownCard } from './UnknownCard.tsx'

const EVERY_MS = 15_000

const FILTERS: { name: string; state?: SendState }[] = [
  { name: 'All' },
  { name: 'Sent', state: 'sent' },
  { name: 'Wait', state: 'deferred' },
  { name: 'Wait for their turn', state: 'capped' },
  { name: 'Not sent', state: 'suppressed' },
  { name: 'Failed', state: 'failed' },
]

export function Sent({ state }: { state: SendState | undefined }) {
  const messages = usePages(messagesOf(state ?? 'all'), EVERY_MS)
  const isNew = messages.rows?.length === 0 && state === undefined
  return (
    <>
      <MessageHead here="messages" sub="Every message, what became of it, and why not where it was not sent" />
      <TroubleNote trouble={messages.trouble} readAt={messages.readAt} onRetry={messages.retry} />
      {messages.rows === null && !messages.trouble && <Waiting rows={6} label="Reading the messages" />}
      {isNew && (
        <Empty icon="mail" title="Nothing was sent yet">
          <p>
            Messages are sent by <a href={hrefOf({ screen: 'scenarios' })}>scenarios</a>. Begin with one that is
            ready-made: who leaves a cart is reminded of it.
          </p>
        </Empty>
      )}
      {messages.rows !== null && !isNew && (
        <div class="stack">
          <UnknownCard />
          <FiguresCard />
          <Card title="One by one" aside={<Filter state={state} />} class="messages-card">
            <Lines rows={messages.rows} />
            <More pages={messages} label="Show earlier messages" />
          </Card>
        </div>
      )}
    </>
  )
}

const Filter = ({ state }: { state: SendState | undefined }) => (
  <nav class="choice messages-filter" aria-label="Which messages">
    {FILTERS.map(({ name, state: each }) => (
      <a
        key={name}
        href={hrefOf({ screen: 'messages', ...(each && { state: each }) })}
        aria-current={each === state ? 'true' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
)

const Lines = ({ rows }: { rows: readonly ListedMessage[] }) =>
  rows.length === 0 ? (
    <p class="card-note">There is none of these.</p>
  ) : (
    <ul class="message-lines">
      {rows.map((message) => (
        <MessageLine key={message.sendId} message={message} />
      ))}
    </ul>
  )
