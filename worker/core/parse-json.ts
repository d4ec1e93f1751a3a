/** @module Reads JSON that others sent, within limits, before any schema sees it. */

/** Levels of objects and lists, keys of one object, and characters of one text. */
export interface JsonLimits {
  maxDepth: number
  maxKeys: number
  maxString: number
}

/** Source: safety rule 20. */
const OF_STRANGERS: JsonLimits = { maxDepth: 8, maxKeys: 200, maxString: 8192 }
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** The value, or why it was refused, in a sentence for whoever sent it. */
export type ParsedJson =
  | { ok: true; value: unknown }
  | { ok: false; code: 'malformed_json' | 'too_deep' | 'unsafe_key'; detail: string }

/**
 * Parses and checks: at most 8 levels deep, 200 keys an object, 8,192 characters a string, and no key that could reach
 * a prototype. `limits` are for senders who have proved who they are. Never throws. Cost: one pass over the values.
 */
export function parseJson(text: string, limits = OF_STRANGERS): ParsedJson {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'malformed_json', detail: 'The body is not JSON. Send one JSON object.' }
  }
  return findFault(value, 1, limits) ?? { ok: true, value }
}

function findFault(value: unknown, depth: number, limits: JsonLimits): ParsedJson | null {
  const { maxDepth, maxKeys, maxString } = limits
  if (typeof value === 'string')
    return value.length > maxString ? tooMuch(`a string over ${said(maxString)} characters`) : null
  if (typeof value !== 'object' || value === null) return null
  if (depth > maxDepth) return tooMuch(`more than ${maxDepth} levels of objects and lists`)
  if (Array.isArray(value)) return firstFault(value, depth, limits)

  const keys = Object.keys(value)
  if (keys.length > maxKeys) return tooMuch(`an object with more than ${said(maxKeys)} keys`)
  const unsafe = keys.find((key) => UNSAFE_KEYS.has(key))
  if (unsafe) return { ok: false, code: 'unsafe_key', detail: `The key "${unsafe}" is refused. Send plain data.` }
  return firstFault(Object.values(value), depth, limits)
}

function firstFault(values: unknown[], depth: number, limits: JsonLimits): ParsedJson | null {
  for (const value of values) {
    const fault = findFault(value, depth + 1, limits)
    if (fault) return fault
  }
  return null
}

/** 8192 as `8,192`. */
const said = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',')

function tooMuch(what: string): ParsedJson {
  return { ok: false, code: 'too_deep', detail: `The body has ${what}. Send less at a time.` }
}
