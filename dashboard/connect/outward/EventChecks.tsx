/** @module Of what an address is to be told. */
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../contract/webhook-out.ts'
import { EVENT_TITLES } from './outward-words.ts'

interface EventChecksProps {
  chosen: readonly WebhookEvent[]
  onChoose(events: WebhookEvent[]): void
}

export const EventChecks = ({ chosen, onChoose }: EventChecksProps) => (
  <fieldset class="outward-events">
    <legend>Tell it when</legend>
    {WEBHOOK_EVENTS.map((event) => (
      <label key={event} class="outward-event">
        <input
          type="checkbox"
          checked={chosen.includes(event)}
          onChange={() => onChoose(WEBHOOK_EVENTS.filter((each) => chosen.includes(each) !== (each === event)))}
        />
        {EVENT_TITLES[event]}
      </label>
    ))}
  </fieldset>
)
