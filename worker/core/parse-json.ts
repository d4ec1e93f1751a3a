/** @module Reads JSON that strangers sent, within limits, before any schema sees it. */

/** Source: safety rule 20. */
const MAX_DEPTH = 8
const MAX_KEYS = 200
const MAX_STRING = 8192
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** The value, or why it was refused, in a sentence for whoever sent it. */
export type ParsedJson =
  | { ok: true; value: unknown }
  | { ok: false; code: 'malformed_json' | 'too_deep' | 'unsafe_key'; detail: string }

/**
 * Parses and checks: at most 8 levels deep, 200 keys an object, 8,192 characters a string, and no key that could reach
 * a prototype. Never throws. Cost: one pass over the values.
 */
export function parseJson(text: string): ParsedJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'malformed_json', detail: 'The body is not JSON. Send one JSON object.' }
  }
  return findFault(value, 1) ?? { ok: true, value }
}

function findFault(value: unknown, depth: number): ParsedJson | null {
  if (typeof value === 'string') return value.length > MAX_STRING ? tooMuch('a string over 8,192 characters') : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > MAX_DEPTH) return tooMuch('more than 8 levels of objects and lists')
  if (Array.isArray(value)) return firstFault(value, depth)

  const keys = Object.keys(value)
  if (keys.length > MAX_KEYS) return tooMuch('an object with more than 200 keys')
  const unsafe = keys.find((key) => UNSAFE_KEYS.has(key))
  if (unsafe) return { ok: false, code: 'unsafe_key', detail: `The key "${unsafe}" is refused. Send plain data.` }
  return firstFault(Object.values(value), depth)
}

function firstFault(values: unknown[], depth: number): ParsedJson | null {
  for (const value of values) {
    const fault = findFault(value, depth + 1)
    if (fault) return fault
  }
  return null
}

function tooMuch(what: string): ParsedJson {
  return { ok: false, code: 'too_deep', detail: `The body has ${what}. Send less at a time.` }
}
