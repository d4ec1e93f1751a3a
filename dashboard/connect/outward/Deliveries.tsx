/** @module What one address was told, what it answered, and telling it again. */
import { useState } from 'preact/hooks'
import type { WebhookDelivery, WebhookDeliveryList, WebhookEndpoint } from '../../../contract/webhook-out.ts'
import { useReading } from '../../api/use-reading.ts'
import { write } from '../../api/write.ts'
import { Ago } from '../../part/Ago.tsx'
import { clock } from '../../part/clock.ts'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { useShop } from '../../part/use-shop.ts'
import { dayAndClock } from '../../sentence/moment.ts'
import { answerWords, DELIVERY_STATES, typeTitle } from './outward-words.ts'

const EVERY_MS = 5000

export function Deliveries({ endpoint, path }: { endpoint: WebhookEndpoint; path: string }) {
  const { value, trouble, readAt, retry } = useReading<WebhookDeliveryList>(`${path}/deliveries`, EVERY_MS)
  const [said, setSaid] = useState('')
  const deliveries = value?.deliveries ?? []
  const isOff = endpoint.disabledAt !== null

  async function again(which: string) {
    setSaid((await write('POST', `${path}${which}`)) ?? 'It is told again.')
    retry()
  }

  return (
    <div class="outward-told">
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value !== null && deliveries.length === 0 && <p class="card-note">Nothing in the last 30 days.</p>}
      <ul>
        {deliveries.map((delivery) => (
          <DeliveryLine
            key={delivery.deliveryId}
            delivery={delivery}
            onAgain={isOff ? null : () => again(`/deliveries/${encodeURIComponent(delivery.deliveryId)}/replay`)}
          />
        ))}
      </ul>
      {deliveries.some(({ state }) => state === 'failed') &&
        (isOff ? (
          <p class="card-note">Switch the address on to tell it again what failed.</p>
        ) : (
          <button type="button" class="button button-small" onClick={() => again('/replay')}>
            Tell all that failed again
          </button>
        ))}
      <p role="status" class="card-note">
        {said}
      </p>
    </div>
  )
}

/** `onAgain` null: it cannot be told anything now. */
function DeliveryLine({ delivery, onAgain }: { delivery: WebhookDelivery; onAgain: (() => void) | null }) {
  const { timeZone } = useShop()
  const { deliveryId, type, madeAt, state, dueAt, answers } = delivery
  const { words, look } = DELIVERY_STATES[state]
  const last = answers.at(-1)
  return (
    <li>
      <p>
        <b>{typeTitle(type)}</b> <span class={look}>{words}</span>
      </p>
      <p class="card-note">
        <Ago at={madeAt} />, <code>{deliveryId}</code>
        {last && <span class="outward-answer">{answerWords(last)}</span>}
        {state === 'waiting' && dueAt !== null && last && (
          <span class="outward-answer">Tried again {dayAndClock(dueAt, timeZone, clock.value)}</span>
        )}
      </p>
      {state !== 'waiting' && onAgain !== null && (
        <button type="button" class="button-bare" onClick={onAgain}>
          Tell it again<span class="unseen">: {typeTitle(type)}</span>
        </button>
      )}
    </li>
  )
}
