/** @module Webhooks out: the owner's addresses that are told what happens, and a further one. */
import { useRef } from 'preact/hooks'
import type { WebhookEndpointList } from '../../../contract/webhook-out.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { EndpointPanel } from './EndpointPanel.tsx'
import { ENDPOINTS } from './endpoints.ts'
import { NewEndpoint } from './NewEndpoint.tsx'

const EVERY_MS = 5000

export function OutwardCard() {
  const { value, readAt, trouble, retry } = useReading<WebhookEndpointList>(ENDPOINTS, EVERY_MS)
  const box = useRef<HTMLDivElement>(null)
  const endpoints = value?.endpoints ?? []
  return (
    <Card title="Tell your other systems" class="outward">
      <p class="card-note">
        Addresses of yours that are called, signed, when something happens: a stock system, a chat, a CRM. What they do
        not take is tried again for three days. Steps of scenarios put theirs here by themselves.
      </p>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      <div class="stack" ref={box}>
        {endpoints.map((endpoint) => (
          <EndpointPanel
            key={endpoint.endpointId}
            endpoint={endpoint}
            onChanged={retry}
            onRemoved={() => {
              box.current?.querySelector<HTMLElement>('.outward-new input')?.focus()
              retry()
            }}
          />
        ))}
        <NewEndpoint onMade={retry} />
      </div>
    </Card>
  )
}
