/** @module JSON-LD, in all the manners in which shops write it. */
import { claimsOf } from './claim.ts'
import { linkedBlocks, parseBlock } from './linked-block.ts'
import { imageOf, listOf, type Node, wordOf } from './linked-node.ts'
import { offersOf } from './linked-offers.ts'
import type { Claim, LinkedData, OfferFacts, Subject } from './model.ts'
import { pathOf } from './subject.ts'
import { isAlike, NAME_SHARE, tidy } from './texts.ts'

/** Properties under which other products hang, not this one. */
const OTHERS =
  /^(isrelatedto|issimilarto|isaccessoryorsparepartfor|isconsumablefor|itemlistelement|review|reviews|breadcrumb|hasofferc.*|makesoffer|subjectof|ispartof|additionalproperty|offeredby|seller)$/

const PRODUCT =
  /^(product|productgroup|individualproduct|productmodel|someproducts|vehicle|car|book|event|course|musicalbum|videogame)$/

/** Reads all blocks, also those that a template swallowed. `isStale`: the blocks of the head are another page's. */
export function readLinkedData(subject: Subject, isStale: boolean): LinkedData {
  const nodes = isStale ? [] : linkedBlocks().flatMap((block) => listOf(parseBlock(block)))
  const top = nodes.flatMap((node) => [node, ...listOf(node['@graph'])])
  const products: Node[] = []
  let listed = 0
  for (const node of nodes) visit(node, 0, false)
  const own = mainOf(products, subject)
  return {
    claims: own.flatMap((node, i) => claimsOfProduct(node, i)),
    types: top.flatMap(typesOf),
    listed: listed + (own.length ? 0 : products.length),
    isNamed: own.some((node) => isNamed(node, subject) || isHere(node, subject)),
  }

  function visit(node: Node, depth: number, isOther: boolean): void {
    if (depth > 7) return
    const isProduct = typesOf(node).some((type) => PRODUCT.test(type))
    if (isProduct && isOther) listed++
    else if (isProduct && (node.name || node.offers || node.sku)) products.push(node)
    // A product's variants and offers are read with it.
    if (isProduct) return
    for (const [key, value] of Object.entries(node))
      for (const each of listOf(value)) visit(each, depth + 1, isOther || OTHERS.test(key))
  }
}

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().map((type) =>
    String(type ?? '')
      .toLowerCase()
      .replace(/^.*[/:#]/, ''),
  )

const isNamed = (node: Node, { names }: Subject) =>
  names.some((name) => isAlike(name, tidy(node.name) ?? '', NAME_SHARE))

function isHere(node: Node, { paths }: Subject): boolean {
  const path = pathOf(node.url ?? node['@id'])
  return path !== undefined && paths.includes(path)
}

/** The page's own product, once for each size and colour that it stands there as. Empty where it is none of them. */
function mainOf(products: readonly Node[], subject: Subject): Node[] {
  const withOffers = (node: Node) => !!(node.offers || node.hasvariant)
  const ranked = products
    .map((node) => ({ node, rank: +isNamed(node, subject) * 2 + +isHere(node, subject) * 2 + +withOffers(node) }))
    .sort((a, b) => b.rank - a.rank)
  const best = ranked[0]
  if (!best || (best.rank < 2 && new Set(products.map(({ name }) => tidy(name))).size > 1)) return []
  const name = tidy(best.node.name)
  return ranked.filter(({ node, rank }) => rank >= best.rank - 2 && tidy(node.name) === name).map(({ node }) => node)
}

const GTINS = ['gtin13', 'gtin', 'gtin14', 'gtin12', 'gtin8', 'isbn']

/** `nth`: the same product again, as another size or another plugin tells it: second choices. */
function claimsOfProduct(node: Node, nth: number): Claim[] {
  const trust = nth === 0 ? 1 : 0.25
  const offers = offersOf(node)
  const facts = {
    productId: wordOf(node.productid) ?? wordOf(node.productgroupid),
    sku: wordOf(node.sku) ?? wordOf(offers[0]?.sku),
    gtin: GTINS.map((key) => wordOf(node[key])).find(Boolean),
    name: tidy(node.name),
    brand: wordOf(node.brand) ?? wordOf(node.manufacturer),
    category: wordOf(node.category),
    url: wordOf(node.url),
    imageUrl: imageOf(node.image) ?? imageOf(offers[0]?.image),
  }
  const mpn = wordOf(node.mpn)
  return [
    ...claimsOf('json_ld', facts, trust),
    ...claimsOf('json_ld', { productId: facts.sku, sku: mpn }, trust * 0.6),
    ...claimsOf('json_ld', { productId: mpn }, trust * 0.4),
    ...offers.flatMap(({ price, listPrice, currency }, i) =>
      claimsOf('json_ld', { price, listPrice, currency }, trust * (i === 0 ? 1 : 0.25)),
    ),
    ...stockOf(offers, trust),
  ]
}

/** One offer in stock is enough. */
function stockOf(offers: readonly OfferFacts[], trust: number): Claim[] {
  const words = offers.flatMap(({ stock }) => stock ?? [])
  const word = words.find((each) => /in.?stock|limited|online|instore/i.test(each)) ?? words[0]
  return claimsOf('json_ld', { availability: word }, trust)
}
