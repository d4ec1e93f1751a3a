/** @module Addresses of the screens. They live behind the #, because assets have no fallback page. */
import type { SendState } from '../contract/message/send-state.ts'

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
  | { screen: 'scenarios' }
  | { screen: 'scenario'; scenarioId: string }
  /** Who goes through it. `stepId`: only those who stand there. */
  | { screen: 'scenario-runs'; scenarioId: string; stepId?: string }
  | { screen: 'new-scenario' }
  | { screen: 'run'; runId: string }
  /** `state`: only those that stand so. */
  | { screen: 'messages'; state?: SendState }
  /** `mailId`: the one that is open. */
  | { screen: 'mailbox'; mailId?: string }
  | { screen: 'calendar' }
  /** `field`: the one that has the focus. */
  | { screen: 'writing'; field?: string }
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

const at = (id: string): string => encodeURIComponent(id)

/** The address of a screen, for `href`. `nowhere` leads to Today. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'today':
    case 'nowhere':
      return '#/'
    case 'live':
    case 'segments':
    case 'customers':
    case 'overlays':
    case 'look':
    case 'coupons':
    case 'new-coupon-pool':
    case 'scenarios':
    case 'new-scenario':
    case 'calendar':
    case 'connect':
    case 'import':
    case 'sign-ups':
    case 'recommendations':
    case 'new-recommendation':
    case 'products':
    case 'catalogue':
      return `#/${route.screen}`
    case 'people':
      if (route.segmentId !== undefined) return `#/people?segment=${at(route.segmentId)}`
      return route.order === 'score' ? '#/people?order=score' : '#/people'
    case 'person':
      return `#/people/${at(route.profileId)}`
    case 'segment':
      return `#/segments/${at(route.segmentId)}`
    case 'new-segment':
      return route.from === undefined ? '#/new-segment' : `#/new-segment?from=${at(route.from)}`
    case 'campaign':
      return `#/overlays/${at(route.campaignId)}`
    case 'campaign-figures':
      return `#/overlays/${at(route.campaignId)}/figures`
    case 'new-campaign':
      return '#/new-overlay'
    case 'coupon-pool':
      return `#/coupons/${at(route.poolId)}`
    case 'recommendation-slot':
      return `#/recommendations/${at(route.slotId)}`
    case 'product':
      return `#/products/${at(route.productId)}`
    case 'proofs':
      return route.productId === undefined ? '#/proofs' : `#/proofs?product=${at(route.productId)}`
    case 'scenario':
    case 'scenario-runs':
    case 'run':
    case 'messages':
    case 'mailbox':
    case 'writing':
      return writingHref(route)
  }
}

type WritingRoute = Extract<
  Route,
  { screen: 'scenario' | 'scenario-runs' | 'run' | 'messages' | 'mailbox' | 'writing' }
>

function writingHref(route: WritingRoute): string {
  switch (route.screen) {
    case 'scenario':
      return `#/scenarios/${at(route.scenarioId)}`
    case 'scenario-runs': {
      const runs = `#/scenarios/${at(route.scenarioId)}/runs`
      return route.stepId === undefined ? runs : `${runs}?step=${at(route.stepId)}`
    }
    case 'run':
      return `#/runs/${at(route.runId)}`
    case 'messages':
      return route.state === undefined ? '#/messages' : `#/messages?state=${route.state}`
    case 'writing':
      return route.field === undefined ? '#/writing' : `#/writing?field=${at(route.field)}`
    case 'mailbox':
      return route.mailId === undefined ? '#/mailbox' : `#/mailbox/${at(route.mailId)}`
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
  if (first === 'scenarios' && second !== undefined && third === 'runs' && more.length === 0)
    return runsRoute(decoded(second), new URLSearchParams(query))
  if (third !== undefined) return { screen: 'nowhere' }
  if (first === undefined) return { screen: 'today' }
  if (first === 'people' && second !== undefined) return { screen: 'person', profileId: decoded(second) }
  if (first === 'segments' && second !== undefined) return { screen: 'segment', segmentId: decoded(second) }
  if (first === 'overlays' && second !== undefined) return { screen: 'campaign', campaignId: decoded(second) }
  if (first === 'coupons' && second !== undefined) return { screen: 'coupon-pool', poolId: decoded(second) }
  if (first === 'recommendations' && second !== undefined)
    return { screen: 'recommendation-slot', slotId: decoded(second) }
  if (first === 'products' && second !== undefined) return { screen: 'product', productId: decoded(second) }
  if (first === 'scenarios' && second !== undefined) return { screen: 'scenario', scenarioId: decoded(second) }
  if (first === 'mailbox' && second !== undefined) return { screen: 'mailbox', mailId: decoded(second) }
  if (first === 'runs' && second !== undefined) return { screen: 'run', runId: decoded(second) }
  if (second !== undefined) return { screen: 'nowhere' }
  if (first === 'new-overlay') return { screen: 'new-campaign' }
  if (isPlain(first)) return { screen: first }
  const asked = new URLSearchParams(query)
  if (first === 'new-segment') return { screen: 'new-segment', ...(asked.get('from') && { from: asked.get('from')! }) }
  if (first === 'proofs') return { screen: 'proofs', ...(asked.get('product') && { productId: asked.get('product')! }) }
  if (first === 'writing') return { screen: 'writing', ...(asked.get('field') && { field: asked.get('field')! }) }
  if (first === 'messages') return messagesRoute(asked.get('state'))
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
  'scenarios',
  'new-scenario',
  'mailbox',
  'calendar',
  'connect',
  'import',
  'sign-ups',
] as const

const isPlain = (word: string): word is (typeof PLAIN)[number] => PLAIN.some((each) => each === word)

function runsRoute(scenarioId: string, asked: URLSearchParams): Route {
  const stepId = asked.get('step')
  return { screen: 'scenario-runs', scenarioId, ...(stepId !== null && { stepId }) }
}

/** The states that the screen offers to look at. */
const STATES: readonly SendState[] = ['sent', 'deferred', 'capped', 'suppressed', 'failed']

function messagesRoute(asked: string | null): Route {
  const state = STATES.find((each) => each === asked)
  return { screen: 'messages', ...(state && { state }) }
}

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
