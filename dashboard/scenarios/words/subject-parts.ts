/** @module What a run is about, in words. */
import type { RunSubject } from '../../../contract/scenario/run.ts'
import type { RunDetail } from '../../../contract/scenario/scenario-list.ts'
import { hrefOf, type Route } from '../../route.ts'
import { counted } from '../../sentence/counted.ts'
import { money } from '../../sentence/money.ts'
import { ORDER_STEP_WORDS } from './entry-words.ts'

/** `more`: what is said behind the name, which leads to `href`. */
export interface SubjectPart {
  name: string
  href?: string
  more?: string
}

/** Products that are named; of more only how many. */
const MOST = 5

/** Empty: nothing in particular. A product that the catalogue does not have is told by its id. */
export function subjectParts(subject: RunSubject, products: RunDetail['products'] = {}): SubjectPart[] {
  const { productIds = [], category, mostLeft, email, campaignId, tracking, priceWas } = subject
  const named = productIds.slice(0, MOST).map((id) => productPart(id, subject, products))
  const rest = productIds.length - named.length
  const parcel = [tracking?.number, tracking?.carrier && `by ${tracking.carrier}`].filter(Boolean).join(' ')
  return [
    ...orderPart(subject),
    ...(parcel === '' ? [] : [{ name: `The parcel ${parcel}` }]),
    ...named,
    ...(rest > 0 ? [{ name: counted(rest, 'more product') }] : []),
    ...(priceWas && productIds.length !== 1 ? [{ name: `Prices ${priceWords(priceWas)}` }] : []),
    ...(mostLeft === undefined ? [] : [{ name: `Told while no more than ${counted(mostLeft, 'piece')} are left` }]),
    ...(category === undefined ? [] : [{ name: `The category “${category}”` }]),
    ...(email === undefined ? [] : [{ name: email }]),
    ...(campaignId === undefined ? [] : [linked(`The overlay “${campaignId}”`, { screen: 'campaign', campaignId })]),
  ]
}

const linked = (name: string, to: Route): SubjectPart => ({ name, href: hrefOf(to) })

const orderPart = ({ transactionId, orderStep }: RunSubject): SubjectPart[] =>
  transactionId === undefined
    ? []
    : [{ name: `Order ${transactionId}`, ...(orderStep && { more: `when it ${ORDER_STEP_WORDS[orderStep]}` }) }]

function productPart(
  id: string,
  { productIds, priceWas, pricesWas }: RunSubject,
  products: RunDetail['products'] = {},
) {
  const known = products[id]
  const price = pricesWas?.[id] ?? (productIds?.length === 1 ? priceWas : undefined)
  return {
    ...(known ? linked(known.name, { screen: 'product', productId: known.productId }) : { name: `Product ${id}` }),
    ...(price && { more: priceWords(price) }),
  }
}

const priceWords = ({ minor, nowMinor, currency }: NonNullable<RunSubject['priceWas']>): string =>
  `from ${money(minor, currency)} to ${money(nowMinor, currency)}`
