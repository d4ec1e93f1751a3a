/** @module The segment that was saved last. */
import { signal } from '@preact/signals'

/** Its id, by which its screen says so: a new one's opens in the place of the form that made it. Null: none yet. */
export const savedNow = signal<string | null>(null)
