/** @module One address that is told what happens: how it stands, what it is told, its secret, and taking it away. */
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import type { NewWebhookSecret, WebhookEndpoint } from '../../../contract/webhook-out.ts'
import { send } from '../../api/send.ts'
import { troubleSentence } from '../../api/trouble.ts'
import { write } from '../../api/write.ts'
import { Ago } from '../../part/Ago.tsx'
import { RemoveAfterAsking } from '../../part/RemoveAfterAsking.tsx'
import { counted } from '../../sentence/counted.ts'
import { Deliveries } from './Deliveries.tsx'
import { EventChecks } from './EventChecks.tsx'
import { ENDPOINTS } from './endpoints.ts'
import { NewSecret } from './NewSecret.tsx'
import { toldOf } from './outward-words.ts'

interface EndpointPanelProps {
  endpoint: WebhookEndpoint
  onChanged(): void
  onRemoved(): void
}

export function EndpointPanel({ endpoint, onChanged, onRemoved }: EndpointPanelProps) {
  const { endpointId, url, events, disabledAt } = endpoint
  const path = `${ENDPOINTS}/${endpointId}`
  const [shown, setShown] = useState<Part | null>(null)
  const { said, secret, act, renew } = useEndpointActs(path, onChanged)
  const isOn = disabledAt === null
  return (
    <section class="webhook" aria-label={url}>
      <h3>
        <span class="outward-url">{url}</span> <Chip endpoint={endpoint} />
      </h3>
      <p>
        {toldOf(events)} <Standing endpoint={endpoint} />
      </p>
      <div class="outward-acts">
        <Toggle part="told" shown={shown} onShow={setShown} />
        <Toggle part="events" shown={shown} onShow={setShown} />
        {isOn && <Act onPress={() => act('A test is on its way.', 'POST', `${path}/test`)}>Send a test</Act>}
        <Act onPress={() => act(isOn ? 'Switched off.' : 'Switched on.', 'PUT', path, { events, enabled: !isOn })}>
          {isOn ? 'Switch off' : 'Switch on'}
        </Act>
        <Act onPress={renew}>New secret</Act>
        <RemoveAfterAsking
          path={path}
          question="It is told nothing more, and what it was told is deleted here."
          yes="Remove it"
          onRemoved={onRemoved}
        >
          Remove
        </RemoveAfterAsking>
      </div>
      {shown === 'events' && (
        <EventChecks chosen={events} onChoose={(next) => act('Saved.', 'PUT', path, { events: next, enabled: isOn })} />
      )}
      {shown === 'told' && <Deliveries endpoint={endpoint} path={path} />}
      <div role="status">
        {secret !== null && <NewSecret secret={secret} />}
        <p class="card-note">{said}</p>
      </div>
    </section>
  )
}

/** What can be opened below it. */
const PARTS = { told: 'What it was told', events: 'What to tell it' }
type Part = keyof typeof PARTS

const Toggle = ({ part, shown, onShow }: { part: Part; shown: Part | null; onShow(part: Part | null): void }) => (
  <button
    type="button"
    class="button button-small"
    aria-expanded={shown === part}
    onClick={() => onShow(shown === part ? null : part)}
  >
    {PARTS[part]}
  </button>
)

const Act = ({ onPress, children }: { onPress(): void; children: ComponentChildren }) => (
  <button type="button" class="button button-small" onClick={onPress}>
    {children}
  </button>
)

/** What is done with one address, and what came of it. */
function useEndpointActs(path: string, onChanged: () => void) {
  const [said, setSaid] = useState('')
  const [secret, setSecret] = useState<string | null>(null)
  return {
    said,
    secret,
    async act(done: string, method: 'PUT' | 'POST', where: string, body?: unknown) {
      setSaid((await write(method, where, body)) ?? done)
      onChanged()
    },
    async renew() {
      const answer = await send<NewWebhookSecret>(`${path}/secret`, { method: 'POST' })
      setSecret(answer.ok ? answer.value.secret : null)
      setSaid(answer.ok ? 'For a day the secret before signs, too.' : troubleSentence(answer.trouble))
      onChanged()
    },
  }
}

function Chip({ endpoint: { disabledAt, failingSince } }: { endpoint: WebhookEndpoint }) {
  if (disabledAt !== null) return <span class="chip">Off</span>
  if (failingSince !== null) return <span class="chip chip-hot">Does not answer</span>
  return <span class="chip chip-live">On</span>
}

function Standing({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { disabledAt, disabledWhy, failingSince, waiting } = endpoint
  if (disabledAt !== null)
    return (
      <>
        Switched off <Ago at={disabledAt} />
        {disabledWhy === 'gone' ? ': it answered that nobody lives there (410).' : ' by you.'}
      </>
    )
  if (failingSince !== null)
    return (
      <>
        Nothing arrived since <Ago at={failingSince} />. It is tried again for three days; {waiting} on the way.
      </>
    )
  return <>{waiting > 0 && `${counted(waiting, 'call')} on the way.`}</>
}
