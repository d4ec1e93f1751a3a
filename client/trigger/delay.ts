/** @module Trigger: so long after the page was read. */
import { later, type Stop } from '../natives.ts'

/** Fires once, `seconds` after it was armed. */
export const delay = ({ seconds }: { seconds: number }, fire: () => void): Stop => later(fire, seconds * 1_000)
