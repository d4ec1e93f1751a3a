/** @module Entry of the full page reader: loaded where the core cannot tell for sure what is on the page. */
import { addressType } from './address-type.ts'
import { findBuyBox } from './buy-box.ts'
import { claimsOf } from './claim.ts'
import { useCore } from './core.ts'
import { layerFacts, pixelCalls } from './layer-facts.ts'
import { readLinkedData } from './linked-data.ts'
import { readMetas } from './metas.ts'
import { readMicrodata } from './microdata.ts'
import type { Claim, Fields, ReadRequest, StartReader } from './model.ts'
import { pageKind } from './page-kind.ts'
import { shownIds } from './shown-ids.ts'
import { shownImage } from './shown-image.ts'
import { shownPrice } from './shown-price.ts'
import { shownStock } from './shown-stock.ts'
import { subjectOfPage } from './subject.ts'
import { textOf, tidy } from './texts.ts'
import { vote } from './vote.ts'

export const start: StartReader = (core) => {
  useCore(core)
  return {
    read: (request) => {
      const startedAt = performance.now()
      const { type, fields } = readFields(request, core.settings.currency)
      const product = type === 'product' ? core.toItem(itemOf(fields)) : undefined
      return { type, product, fields: product ? fields : {}, ms: performance.now() - startedAt }
    },
  }
}

function readFields({ platform, said, isStale = false, isReread = false }: ReadRequest, shopCurrency: string) {
  const subject = subjectOfPage()
  const linked = readLinkedData(subject, isStale)
  const micro = readMicrodata(subject)
  const box = findBuyBox(subject)
  const price = shownPrice(box, subject)
  const data: Claim[] = [
    ...claimsOf('platform', platform?.product ?? {}),
    ...layerFacts(said),
    ...linked.claims,
    ...readMetas(subject, isStale),
    ...micro.claims,
  ]
  // Rarely needed, and all inline scripts must be looked through for them.
  if (data.filter(({ field }) => field === 'price').length < 2) data.push(...pixelCalls())
  const hasProduct = data.some(({ field, source }) => /productId|price|sku/.test(field) && source !== 'meta')
  const hasPrice = [...data, ...price].some(({ field }) => field === 'price')
  const isBuyable = price.length > 0 && !!box.control
  const isNamed = linked.isNamed || micro.isNamed || !!said || !!platform?.product
  const listed = linked.listed + micro.listed
  const signs = { subject, box, types: linked.types, listed, hasProduct, isNamed, isBuyable }
  const type = platform?.type ?? pageKind(addressType(addressWords(), hasProduct), signs)
  const hasId = data.some(({ field }) => /sku|productId/.test(field))
  const name = tidy(textOf(subject.heading ?? null))
  const shown = [...price, ...shownStock(box, hasPrice), ...shownIds(box, hasId), ...shownImage(box, subject)]
  const claims = [...data, ...shown, ...claimsOf('heading', { name })]
  return { type, fields: type === 'product' ? vote(claims, shopCurrency, isReread) : {} }
}

/** What `addressType` goes by. Older shops say in the query what others say in the path: `?route=checkout/cart`. */
function addressWords(): string {
  const routes = [...new URLSearchParams(location.search)]
    .filter(([name]) => ROUTE.test(name))
    .map(([, value]) => value)
  const path = routes.length ? `/${routes.join('/')}` : location.pathname
  return `${path} ${document.body.id} ${document.body.className}`
}

const ROUTE = /^(route|main_page|page|controller|option|view|pg)$/

const itemOf = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).map(([field, read]) => [field, read?.value]))
