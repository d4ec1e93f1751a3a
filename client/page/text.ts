/** @module A value as a short text. */

/** A trimmed text of at most `max` characters, undefined for nothing. Numbers are written out. */
export const text = (value: unknown, max: number): string | undefined =>
  (value != null && typeof value !== 'object' && String(value).trim().slice(0, max)) || undefined
