/** @module One message in a list: to whom, what it said, what became of it. */
import type { ComponentChildren } from 'preact'
import type { ListedMessage } from '../../../contract/message/message-list.ts'
import { Ago } from '../../part/Ago.tsx'
import { useShop } from '../../part/use-shop.ts'
import { hrefOf } from '../../route.ts'
import { sendStateWords } from '../../scenarios/words/why-not-words.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import { reactionWords } from './reaction-words.ts'

/** `children`: what can be done with it. */
export function MessageLine({ message, children }: { message: ListedMessage; children?: ComponentChildren }) {
  const { timeZone } = useShop()
  const { profileId, runId, address, subject, messageId, messageName, state, why, detail, askedAt, sentAt, untilAt } =
    message
  return (
    <li class="message-line">
      <div class="message-what">
        <p class="message-subject">
          <a href={hrefOf({ screen: 'run', runId })}>{subject ?? messageName ?? messageId}</a>
        </p>
        <p class="who-sub">
          to <a href={hrefOf({ screen: 'person', profileId })}>{address ?? whereTo(message)}</a>,{' '}
          <Ago at={sentAt ?? askedAt} />
        </p>
      </div>
      <div class="message-fate">
        <span class={`chip ${CHIPS[state]}`}>{sendStateWords(state, why)}</span>
        <p class="who-sub">
          {reactionWords(message)}
          {untilAt !== null && <>not before {dayAndClock(untilAt, timeZone, Date.now())}</>}
          {detail !== null && <span class="message-detail">{detail}</span>}
        </p>
        {children}
      </div>
    </li>
  )
}

const whereTo = ({ channel }: ListedMessage) => (channel === 'push' ? 'their device' : 'nobody yet')

const CHIPS: Record<ListedMessage['state'], string> = {
  claimed: '',
  sending: '',
  sent: 'chip-live',
  failed: 'chip-hot',
  unknown: 'chip-warm',
  deferred: 'chip-cold',
  capped: 'chip-cold',
  suppressed: '',
}
