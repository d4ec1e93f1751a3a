/** @module A new segment that was saved a moment ago. */
import { signal } from '@preact/signals'

/** Its id, until its own screen, which opens in the place of the form that made it, has said so. Null: none. */
export const savedNow = signal<string | null>(null)
