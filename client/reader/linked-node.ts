/** @module The values of JSON-LD, which come as texts, lists and objects alike. Keys are in lower case. */
import { tidy } from './texts.ts'

export type Node = Record<string, unknown>

/** The objects of a value, be it one, a list, or neither. */
export const listOf = (value: unknown): Node[] =>
  [value].flat(2).filter((each): each is Node => typeof each === 'object' && each !== null)

/** A text, or the name, value or id of an object. */
export function wordOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return tidy(first)
  const { name, value: own, '@id': id } = first as Node
  return tidy(name) ?? tidy(own) ?? tidy(id)
}

/** The address of the first picture. */
export function imageOf(value: unknown): string | undefined {
  for (const each of [value].flat()) {
    const { contenturl, url, '@id': id } = (typeof each === 'object' && each !== null ? each : {}) as Node
    const found = tidy(each) ?? tidy([contenturl].flat()[0]) ?? tidy([url].flat()[0]) ?? tidy(id)
    if (found) return found
  }
  return
}
