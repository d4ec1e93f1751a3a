/** @module Data that a page carries in a script element. */
import type { Shop } from '../../adapter-host.ts'

/** The first of these elements as JSON; undefined where there is none. Throws for what is no JSON. */
export function readJson<Shape>({ parse }: Shop, selector: string): Partial<Shape> | undefined {
  const text = document.querySelector(selector)?.textContent
  return text ? (parse(text) ?? undefined) : undefined
}
