/** @module A line of an owner's words. */
import * as v from 'valibot'

/** Trimmed, never empty, at most `max` characters. */
export const line = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1, 'is empty'), v.maxLength(max))
