/** @module What a single tag of a page states. */
import { decoded } from './decoded.ts'

const NAME = /\s(?:property|name|itemprop|rel)\s*=\s*["']?([\w:-]+)/i
const CONTENT = /\s(?:content|href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

/** Of microdata, which marks reviews, too, only this. */
const OF_PRODUCT = /^(?:sku|productid|price|lowprice|pricecurrency|availability|image)$/

/** Null: it states nothing, or it may be of a review. `name` in small letters: `og:title`, `sku`, `canonical`. */
export function metaTag(tag: string): { name: string; content: string } | null {
  const name = NAME.exec(tag)?.[1]?.toLowerCase()
  const [, inDouble, inSingle, bare] = (name && CONTENT.exec(tag)) || []
  const content = inDouble ?? inSingle ?? bare
  if (!name || content === undefined) return null
  const isMeta = /^<meta\s/i.test(tag) && !/\sitemprop\s*=/i.test(tag)
  return isMeta || name === 'canonical' || OF_PRODUCT.test(name) ? { name, content: decoded(content).trim() } : null
}
