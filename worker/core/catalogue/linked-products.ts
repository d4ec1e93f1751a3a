/** @module The page's own products in its JSON-LD: not those that it also shows, and nothing of its reviews. */

/** A value of JSON that is an object. Keys as they are written. */
export type Linked = Record<string, unknown>

/** Where a page's own product hangs; its reviews and related products hang elsewhere. */
const LEADS_ON = ['@graph', 'mainEntity', 'hasVariant']

const PRODUCT = /(?:^|[/:#])(?:individual)?(?:product(?:group|model)?|book|vehicle|car)$/i

/** In all blocks. One that is no JSON is left out. */
export const linkedProducts = (blocks: readonly string[]): Linked[] =>
  blocks.flatMap((block) => productsIn(parsed(block)))

/** The objects of a value, be it one, a list, or neither. */
export const objectsIn = (value: unknown): Linked[] =>
  [value].flat(3).filter((each): each is Linked => typeof each === 'object' && each !== null)

/** The texts and numbers of a value, be it one or a list; of objects those under these keys. */
export const textsIn = (value: unknown, keys: readonly string[]): string[] =>
  [value].flat(3).flatMap((each) => {
    if (isText(each)) return [String(each)]
    return objectsIn(each).flatMap((object) => keys.flatMap((key) => [object[key]].flat(3).filter(isText).map(String)))
  })

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

function productsIn(value: unknown, depth = 0): Linked[] {
  if (depth > 5) return []
  return objectsIn(value).flatMap((node) => {
    const isProduct = [node['@type']].flat().some((type) => PRODUCT.test(String(type)))
    return [...(isProduct ? [node] : []), ...LEADS_ON.flatMap((key) => productsIn(node[key], depth + 1))]
  })
}

/** Templates leave comments around it and line breaks in texts. */
function parsed(block: string): unknown {
  try {
    return JSON.parse(
      block
        .replace(/^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$/g, '')
        .replace(/\p{Cc}/gu, ' '),
    )
  } catch {
    return null
  }
}
