/** @module What a step may ask of the person who goes through a scenario. */
import type { CustomerModels } from '../nightly/customer-models.ts'
import type { Subject } from '../segment/subject.ts'

/** `subject`: the person's row, or a profile that stands alone. */
export interface RunPerson {
  subject: Subject
  /** IANA, of the person where it is known, else of the shop. */
  timeZone: string
  /** When this person shops, by their own clock; hour 0 to 23, weekday 1 Monday to 7 Sunday; null: nobody knows. */
  habits: { hour: number | null; weekday: number | null }
  /** Last activity in the shop of any of their browsers, ms UTC. */
  activeAt: number
  /** Last order, also one that only a browser saw, ms UTC; 0: none. */
  orderedAt: number
  models: CustomerModels
}
