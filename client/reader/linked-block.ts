/** @module Finds the blocks of JSON-LD, and parses what JSON parsers refuse. */
import { core } from './core.ts'
import type { Node } from './linked-node.ts'

/** Line breaks and other control characters, which may not stand in a text of JSON. */
const LINE_BREAKS = /\p{Cc}+/gu

/** The texts of all blocks. */
export function linkedBlocks(): string[] {
  const texts: string[] = []
  for (const script of document.querySelectorAll('script')) {
    if (/ld\+json/i.test(script.type)) texts.push(script.textContent ?? '')
    // A template that was never closed has swallowed what follows it, our block too.
    else if (/template|html/i.test(script.type))
      for (const [, inner] of (script.textContent ?? '').matchAll(
        /<script[^>]*ld\+json[^>]*>([\s\S]*?)(?:<\/script|$)/gi,
      ))
        texts.push(inner!)
  }
  return texts
}

/** JSON as it is, else mended: comments, CDATA marks, line breaks in texts, commas too many. Keys in lower case. */
export function parseBlock(block: string): unknown {
  const text = block
    .replace(/^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$|<!--|-->|^\s*\/\/.*$/gm, '')
    .trim()
  let mended = text
  for (const [what, by] of MENDS)
    try {
      mended = mended.replace(what, by)
      return lowerKeys((core.parse(`[${mended}]`) as unknown[]).flat())
    } catch {
      // One thing more.
    }
  return picked(text)
}

/** What is mended one after the other, until it parses: nothing, then what shops' templates do most. */
const MENDS: [what: RegExp, by: string][] = [
  [/^$/, ''], [/;\s*$/, ''], [LINE_BREAKS, ' '], [/,(?=\s*[}\]])/g, ''], [/\}\s*(?=\{)/g, '},'], [/\\(?!["\\/bfnrtu])/g, ''],
] // biome-ignore format: a table

function lowerKeys(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((each) => lowerKeys(each, depth))
  if (typeof value !== 'object' || value === null || depth > 9) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), lowerKeys(each, depth + 1)]))
}

/** Of a block that no parser takes, the facts by their names, where it tells of one product. */
function picked(text: string): Node | undefined {
  if (text.split(/"@type"\s*:\s*"Product"/).length !== 2) return
  const one = (key: string) => new RegExp(`"${key}"\\s*:\\s*"?([^",}\\n]+)`, 'i').exec(text)?.[1]?.trim()
  const offers = {
    price: one('price') ?? one('lowPrice'),
    pricecurrency: one('priceCurrency'),
    availability: one('availability'),
  }
  return { '@type': 'Product', name: /"name"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1], sku: one('sku'), offers }
}
