/** @module Addresses of the screens. They live behind the #, because assets have no fallback page. */

export type PeopleOrder = 'recent' | 'score'

export type Route =
  | { screen: 'today' }
  | { screen: 'live' }
  /** `segmentId`: only its people, by their newest visit. */
  | { screen: 'people'; order: PeopleOrder; segmentId?: string }
  | { screen: 'person'; profileId: string }
  | { screen: 'segments' }
  | { screen: 'segment'; segmentId: string }
  /** Not `segments/new`: there is a ready-made segment of this id. `from`: the segment to begin with a copy of. */
  | { screen: 'new-segment'; from?: string }
  | { screen: 'customers' }
  | { screen: 'overlays' }
  | { screen: 'coupons' }
  | { screen: 'coupon-pool'; poolId: string }
  | { screen: 'new-coupon-pool' }
  | { screen: 'campaign'; campaignId: string }
  | { screen: 'campaign-figures'; campaignId: string }
  | { screen: 'new-campaign' }
  | { screen: 'look' }
  | { screen: 'connect' }
  | { screen: 'import' }
  | { screen: 'sign-ups' }
  /** `productId`: the product whose numbers are shown. */
  | { screen: 'proofs'; productId?: string }
  | { screen: 'recommendations' }
  | { screen: 'recommendation-slot'; slotId: string }
  | { screen: 'new-recommendation' }
  | { screen: 'products' }
  | { screen: 'product'; productId: string }
  /** Feeds and files that products come from. */
  | { screen: 'catalogue' }
  | { screen: 'nowhere' }

/** The address of a screen, for `href`. `nowhere` leads to Today. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'today':
    case 'nowhere':
      return '#/'
    case 'live':
      return '#/live'
    case 'people':
      if (route.segmentId !== undefined) return `#/people?segment=${encodeURIComponent(route.segmentId)}`
      return route.order === 'score' ? '#/people?order=score' : '#/people'
    case 'person':
      return `#/people/${encodeURIComponent(route.profileId)}`
    case 'segments':
      return '#/segments'
    case 'segment':
      return `#/segments/${encodeURIComponent(route.segmentId)}`
    case 'new-segment':
      return route.from === undefined ? '#/new-segment' : `#/new-segment?from=${encodeURIComponent(route.from)}`
    case 'customers':
      return '#/customers'
    case 'overlays':
      return '#/overlays'
    case 'campaign':
      return `#/overlays/${encodeURIComponent(route.campaignId)}`
    case 'campaign-figures':
      return `#/overlays/${encodeURIComponent(route.campaignId)}/figures`
    case 'new-campaign':
      return '#/new-overlay'
    case 'look':
      return '#/look'
    case 'coupons':
      return '#/coupons'
    case 'coupon-pool':
      return `#/coupons/${encodeURIComponent(route.poolId)}`
    case 'new-coupon-pool':
      return '#/new-coupon-pool'
    case 'connect':
      return '#/connect'
    case 'import':
      return '#/import'
    case 'sign-ups':
      return '#/sign-ups'
    case 'recommendations':
      return '#/recommendations'
    case 'recommendation-slot':
      return `#/recommendations/${encodeURIComponent(route.slotId)}`
    case 'new-recommendation':
      return '#/new-recommendation'
    case 'products':
      return '#/products'
    case 'product':
      return `#/products/${encodeURIComponent(route.productId)}`
    case 'catalogue':
      return '#/catalogue'
    case 'proofs':
      return route.productId === undefined ? '#/proofs' : `#/proofs?product=${encodeURIComponent(route.productId)}`
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads `location.hash`, with or without its #. What is not an address of ours is `nowhere`; empty is Today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const [first, second, third, ...more] = path.split('/').filter(Boolean)
  if (first === 'overlays' && second !== undefined && third === 'figures' && more.length === 0)
    return { screen: 'campaign-figures', campaignId: decoded(second) }
  if (third !== undefined) return { screen: 'nowhere' }
  if (first === undefined) return { screen: 'today' }
  if (first === 'people' && second !== undefined) return { screen: 'person', profileId: decoded(second) }
  if (first === 'segments' && second !== undefined) return { screen: 'segment', segmentId: decoded(second) }
  if (first === 'overlays' && second !== undefined) return { screen: 'campaign', campaignId: decoded(second) }
  if (first === 'coupons' && second !== undefined) return { screen: 'coupon-pool', poolId: decoded(second) }
  if (first === 'recommendations' && second !== undefined)
    return { screen: 'recommendation-slot', slotId: decoded(second) }
  if (first === 'products' && second !== undefined) return { screen: 'product', productId: decoded(second) }
  if (second !== undefined) return { screen: 'nowhere' }
  if (first === 'new-overlay') return { screen: 'new-campaign' }
  if (isPlain(first)) return { screen: first }
  const asked = new URLSearchParams(query)
  if (first === 'new-segment') return { screen: 'new-segment', ...(asked.get('from') && { from: asked.get('from')! }) }
  if (first === 'proofs') return { screen: 'proofs', ...(asked.get('product') && { productId: asked.get('product')! }) }
  return first === 'people' ? peopleRoute(asked) : { screen: 'nowhere' }
}

/** Screens that are one word. */
const PLAIN = [
  'live',
  'segments',
  'customers',
  'overlays',
  'look',
  'coupons',
  'new-coupon-pool',
  'recommendations',
  'new-recommendation',
  'products',
  'catalogue',
  'connect',
  'import',
  'sign-ups',
] as const

const isPlain = (word: string): word is (typeof PLAIN)[number] => PLAIN.some((each) => each === word)

function peopleRoute(asked: URLSearchParams): Route {
  const segmentId = asked.get('segment')
  if (segmentId) return { screen: 'people', order: 'recent', segmentId }
  return { screen: 'people', order: asked.get('order') === 'score' ? 'score' : 'recent' }
}

/** The token of a sign-in link (`#sign-in=…`), or null. */
export function signInToken(hash: string): string | null {
  const found = /^#?sign-in=(.+)$/.exec(hash)
  return found?.[1] ? decoded(found[1]) : null
}
