/** @module Whether a moment that was noted is over, by a clock that may jump. */
import { now } from './natives.ts'

/** True once `until` (ms UTC) is over; also when it lies further ahead than it was ever set: the clock was put back. */
export const isPast = (until = 0, mostMs: number): boolean => until < now() || until > now() + mostMs
