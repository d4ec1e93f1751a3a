/** @module Trigger: so long after the page was read. */
import type { Stop } from '../../natives.ts'
import { core } from '../core.ts'

/** Fires once, `seconds` after it was armed. */
export const delay = ({ seconds }: { seconds: number }, fire: () => void): Stop => core.later(fire, seconds * 1_000)
