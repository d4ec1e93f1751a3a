/** @module Addresses of the screens. They live behind the #, because assets have no fallback page. */

export type PeopleOrder = 'recent' | 'score'

export type Route =
  | { screen: 'today' }
  | { screen: 'live' }
  | { screen: 'people'; order: PeopleOrder }
  | { screen: 'person'; profileId: string }
  | { screen: 'overlays' }
  | { screen: 'connect' }
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
      return route.order === 'score' ? '#/people?order=score' : '#/people'
    case 'person':
      return `#/people/${encodeURIComponent(route.profileId)}`
    case 'overlays':
      return '#/overlays'
    case 'connect':
      return '#/connect'
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
  const [first, second, ...more] = path.split('/').filter(Boolean)
  if (more.length > 0) return { screen: 'nowhere' }
  if (first === undefined) return { screen: 'today' }
  if (first === 'people' && second !== undefined) return { screen: 'person', profileId: decoded(second) }
  if (second !== undefined) return { screen: 'nowhere' }
  if (first === 'live' || first === 'overlays' || first === 'connect') return { screen: first }
  if (first !== 'people') return { screen: 'nowhere' }
  return { screen: 'people', order: new URLSearchParams(query).get('order') === 'score' ? 'score' : 'recent' }
}

/** The token of a sign-in link (`#sign-in=…`), or null. */
export function signInToken(hash: string): string | null {
  const found = /^#?sign-in=(.+)$/.exec(hash)
  return found?.[1] ? decoded(found[1]) : null
}
