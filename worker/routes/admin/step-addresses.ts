/** @module The addresses that steps of a scenario tell: whether they may be told, and that they are among the owner's. */
import { uuidv7 } from 'uuidv7'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { addressFault, type OwnOrigins } from '../../channels/feed-address.ts'
import { newWebhookSecret } from '../../channels/standard-webhooks.ts'
import { addEndpoint } from '../../store/webhook-endpoints.ts'

/** What is wrong with them, at their fields. `own`: where this Worker answers. */
export function stepAddressFaults({ steps }: Pick<Scenario, 'steps'>, own: OwnOrigins): FieldNote[] {
  return Object.entries(steps).flatMap(([stepId, step]) => {
    if (step.kind !== 'webhook') return []
    const fault = addressFault(new URL(step.url), own)
    return fault === null ? [] : [{ field: `steps.${stepId}.url`, message: fault }]
  })
}

/** From publishing on the owner finds them among the webhooks, with a secret that is seen by renewing it. */
export async function keepStepAddresses(
  db: D1Database,
  { steps }: Pick<Scenario, 'steps'>,
  ownOrigin: string,
): Promise<void> {
  const urls = Object.values(steps).flatMap((step) => (step.kind === 'webhook' ? [step.url] : []))
  for (const url of new Set(urls))
    await addEndpoint(db, {
      ...{ endpointId: uuidv7(), url, events: [], secret: newWebhookSecret(), ownOrigin, madeAt: Date.now() },
    })
}
