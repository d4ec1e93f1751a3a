/** @module JSON-LD: what shops tell search engines. */
import type { Item } from '../../contract/item.ts'
import { parse } from '../stringify.ts'
import { type RawItem, toItem } from './to-item.ts'

type Node = Record<string, unknown>

/**
 * Reads all blocks of a page: its one product (undefined for none, and for several, which make a list), and the types of
 * all top-level things in lower case. A block that is not JSON is passed over. Keys count in any case (`Offers`).
 */
export function readJsonLd(blocks: readonly string[]): [product: Item | undefined, types: string] {
  const nodes = blocks.flatMap((block) => topLevel(parseBlock(block)))
  const items = nodes.filter((node) => /^product/.test(typeOf(node))).flatMap((node) => toItem(productOf(node)) ?? [])
  const isOne = new Set(items.map((item) => item.productId)).size === 1
  return [isOne ? Object.assign({}, ...items) : undefined, `${nodes.map(typeOf)}`]
}

/** All from the first brace to the last, so comments and CDATA marks around it do not matter; nor does a lone object. */
function parseBlock(block: string): unknown {
  try {
    // Line breaks inside a text and a comma too many are the slips that shops make most.
    const json = `${/\{.*\}/s.exec(block)}`.replace(/\s+|,(?=\s*[}\]])/g, ' ')
    return parse(`[${json.replace(/"@?\w+"\s*:/g, (key) => key.toLowerCase())}]`)
  } catch {
    return
  }
}

const listOf = (value: unknown): Node[] => [value as Node].flat().filter(Boolean)

const topLevel = (value: unknown): Node[] =>
  listOf(value).flatMap((node) => [node, ...topLevel(node['@graph'] ?? node.mainentity)])

const typeOf = (node: Node) => `${node['@type']}`.toLowerCase()

/** A text, or of the first thing its name or address. */
function wordOf(value: unknown): unknown {
  const first = listOf(value)[0]
  return first?.name ?? first?.['@id'] ?? first
}

function productOf(node: Node): RawItem {
  const offers = listOf(node.offers ?? listOf(node.hasvariant)[0]?.offers)
  const offer = offers[0] ?? {}
  const image = listOf(node.image)[0]
  // WooCommerce puts the paid price first.
  const paid = listOf(offer.pricespecification)[0] ?? offer
  return {
    productId: node.productid ?? node.sku ?? offer.sku,
    sku: node.sku,
    gtin: node.gtin13 ?? node.gtin,
    name: node.name,
    brand: wordOf(node.brand),
    category: wordOf(node.category),
    price: offer.price ?? offer.lowprice ?? paid.price,
    currency: offer.pricecurrency ?? paid.pricecurrency,
    availability: wordOf(offer.availability),
    url: node.url ?? offer.url,
    imageUrl: image?.contenturl ?? image?.url ?? image,
  }
}
