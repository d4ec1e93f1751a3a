/** @module The offers of a product in JSON-LD: what is paid, what was paid before, whether it can be had. */
import { core } from './core.ts'
import { listOf, type Node, wordOf } from './linked-node.ts'
import type { OfferFacts } from './model.ts'

/** All offers of a product and its variants, the one of this address first. */
export function offersOf(node: Node): OfferFacts[] {
  const variants = listOf(node.hasvariant).flatMap((variant) =>
    listOf(variant.offers).map((offer) => ({ sku: variant.sku, image: variant.image, ...offer })),
  )
  const own = listOf(node.offers).flatMap((offer) => {
    const inner = listOf(offer.offers)
    const hasOwn = priceOf(offer.lowprice ?? offer.price) !== undefined
    return hasOwn || !inner.length ? [offer, ...inner] : inner
  })
  const all = [...own, ...variants] as Node[]
  return all.sort((a, b) => +isHere(b) - +isHere(a)).map(offerFacts)
}

/** Does the offer's address name the variant that this page's does? */
const isHere = ({ url }: Node) => /\?/.test(`${url}`) && location.href.endsWith(`${url}`.replace(/^.*(?=\?)/, ''))

function offerFacts(offer: Node): OfferFacts {
  const specs = listOf(offer.pricespecification).filter(
    (spec) => !spec.validformembertier && !spec.referencequantity && !/unitcode/.test(Object.keys(spec).join()),
  )
  const isList = (spec: Node) => /list|strikethrough|srp|msrp|regular/i.test(String(spec.pricetype ?? spec.name ?? ''))
  const paid = specs.find((spec) => !isList(spec))
  const listed = specs.find(isList)
  const currency =
    wordOf(offer.pricecurrency) ?? wordOf(paid?.pricecurrency) ?? wordOf(listed?.pricecurrency) ?? currencyIn(offer)
  return {
    price: priceOf(offer.price) ?? priceOf(offer.lowprice) ?? priceOf(paid?.price) ?? priceOf(paid?.minprice),
    listPrice: priceOf(listed?.price),
    currency,
    sku: wordOf(offer.sku),
    image: offer.image,
    stock: wordOf(offer.availability),
  }
}

/** A number or text above 0; of objects (`{ sales: { value } }`) the first such inside. */
function priceOf(value: unknown, depth = 0): string | number | undefined {
  if (typeof value === 'number' || typeof value === 'string') return /[1-9]/.test(String(value)) ? value : undefined
  if (typeof value !== 'object' || value === null || depth > 3) return
  const { value: own, sales, amount, price, ...rest } = value as Node
  for (const each of [own, sales, amount, price, ...Object.values(rest)]) {
    const found = priceOf(each, depth + 1)
    if (found !== undefined) return found
  }
}

function currencyIn(offer: Node): string | undefined {
  const found = /"(?:price)?currency(?:code|iso)?":"([A-Z]{3})"/i.exec(core.stringify(offer))
  return found?.[1]
}
