/** @module Messages of which nobody knows whether they arrived: the owner decides, nothing is sent twice by itself. */
import { useState } from 'preact/hooks'
import type { ListedMessage, SettleMessage } from '../../../contract/message/message-list.ts'
import { usePages } from '../../api/use-pages.ts'
import { write } from '../../api/write.ts'
import { Card } from '../../part/Card.tsx'
import { More } from '../../part/More.tsx'
import { MessageLine } from './MessageLine.tsx'
import { MESSAGES, messagesOf } from './sent-lists.ts'

const EVERY_MS = 30_000

const WAYS: { as: SettleMessage['as']; name: string }[] = [
  { as: 'arrived', name: 'It arrived' },
  { as: 'lost', name: 'It did not' },
  { as: 'again', name: 'Send it again' },
]

/** Nothing where there are none. */
export function UnknownCard() {
  const unknown = usePages(messagesOf('unknown'), EVERY_MS)
  if (!unknown.rows || unknown.rows.length === 0) return null
  return (
    <Card title="Perhaps sent" class="messages-card messages-unknown">
      <p class="card-note">
        The connection broke before the mail provider answered. These may have arrived, so they are not sent again by
        themselves. Look into the provider’s own log, then say what happened.
      </p>
      <ul class="message-lines">
        {unknown.rows.map((message) => (
          <MessageLine key={message.sendId} message={message}>
            <SettleActs message={message} onDone={unknown.retry} />
          </MessageLine>
        ))}
      </ul>
      <More pages={unknown} label="Show more" />
    </Card>
  )
}

function SettleActs({ message, onDone }: { message: ListedMessage; onDone(): void }) {
  const [state, setState] = useState<'open' | 'busy' | 'done'>('open')
  const [refusal, setRefusal] = useState<string | null>(null)
  async function settle(as: SettleMessage['as']) {
    if (state !== 'open') return
    setState('busy')
    const trouble = await write('POST', `${MESSAGES}/${encodeURIComponent(message.sendId)}/settle`, { as })
    setState(trouble === null ? 'done' : 'open')
    setRefusal(trouble)
    if (trouble === null) onDone()
  }
  return (
    <div class="message-acts" role="status">
      {state === 'done'
        ? 'Noted.'
        : WAYS.map(({ as, name }) => (
            <button
              key={as}
              type="button"
              class="button button-small"
              aria-disabled={state === 'busy'}
              onClick={() => settle(as)}
            >
              {name}
            </button>
          ))}
      {refusal !== null && <p class="row-note row-note-missing">{refusal}</p>}
    </div>
  )
}
