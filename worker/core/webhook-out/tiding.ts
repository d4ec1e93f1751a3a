/** @module Something that the owner's addresses may be told. */
import type { WebhookEvent } from '../../../contract/webhook-out.ts'

/** `id`: the same however often it happens to be told; `at` in ms UTC. `data` names things by their ids. */
export interface Tiding {
  id: string
  type: WebhookEvent
  at: number
  data: Record<string, unknown>
}
