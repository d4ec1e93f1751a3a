/** @module What the page's own listeners are told. Types only. */

/** One thing that happened here: an event that was made, or what became of an overlay. */
export type Told = {
  event?: { id: string; name: string; at: number; params: unknown; consent: readonly string[] }
  name?: string
  campaignId?: string
  version?: number
  trigger?: string
  interrupting?: boolean
  variant?: string | undefined
}
