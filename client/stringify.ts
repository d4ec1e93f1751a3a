/** @module JSON that a host page cannot bend. */
import { MAX_VALUES } from './limits.ts'

/** The browser's own, taken before the host page can replace them. */
export const { parse, stringify: native } = JSON

export const bytesOf = (text: string) => new TextEncoder().encode(text).length

/**
 * Writes whatever the host page hands over as JSON: elements and functions are left out, BigInts become texts, and what
 * cannot be written (a circle, a getter that throws, a million values) is an empty object. Values are looked up again by ourselves,
 * because old pages give `Array.prototype` a `toJSON` that encodes twice (Prototype 1.6).
 */
export function stringify(value: unknown): string {
  let left = MAX_VALUES
  try {
    return (
      native(value, function (this: Record<string, Node | bigint>, key) {
        if (!left--) throw left
        const each = this[key]
        return typeof each === 'bigint' ? `${each}` : each?.nodeType ? undefined : each
      }) ?? '{}'
    )
  } catch {
    return '{}'
  }
}

/** A plain copy, as `stringify` sees it. */
export const clean = (value: unknown): Record<string, unknown> => parse(stringify(value)) ?? {}
