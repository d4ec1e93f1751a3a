/** @module A further address that is to be told what happens. */
import { useId, useRef, useState } from 'preact/hooks'
import type { NewWebhookSecret, WebhookEvent } from '../../../contract/webhook-out.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { fieldSentence } from '../../overlays/draft/field-sentence.ts'
import { EventChecks } from './EventChecks.tsx'
import { ENDPOINTS } from './endpoints.ts'
import { NewSecret } from './NewSecret.tsx'

export function NewEndpoint({ onMade }: { onMade(): void }) {
  const id = useId()
  const { url, setUrl, events, setEvents, made, wrong, add } = useNewEndpoint(onMade)
  return (
    <form
      class="webhook outward-new"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <h3>A further address</h3>
      <div class="outward-address">
        <label for={id}>Address</label>
        <input
          id={id}
          class="field"
          type="url"
          autocomplete="off"
          placeholder="https://shop.example/hook"
          value={url}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-note`}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
        <p id={`${id}-note`} role="status" class="card-note outward-wrong">
          {wrong}
        </p>
      </div>
      <EventChecks chosen={events} onChoose={setEvents} />
      <div>
        <button type="submit" class="button">
          Add it
        </button>
      </div>
      <div role="status">{made !== null && <NewSecret secret={made} />}</div>
    </form>
  )
}

/** What is typed, and what came of adding it. */
function useNewEndpoint(onMade: () => void) {
  const [url, setUrl] = useState('')
  const [events, setEvents] = useState<WebhookEvent[]>([])
  const [made, setMade] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const isBusy = useRef(false)

  async function add() {
    if (isBusy.current) return
    isBusy.current = true
    const answer = await send<NewWebhookSecret>(ENDPOINTS, { method: 'POST', body: { url: url.trim(), events } })
    isBusy.current = false
    setMade(answer.ok ? answer.value.secret : null)
    if (!answer.ok) {
      const [first] = answer.trouble.kind === 'refused' ? (answer.trouble.problem.errors ?? []) : []
      return setWrong(first ? fieldSentence(first.message) : troubleSentence(answer.trouble))
    }
    setUrl('')
    setEvents([])
    setWrong(null)
    onMade()
  }

  return { url, setUrl, events, setEvents, made, wrong, add }
}
