/** @module A statement that a profile and an identity belong together, and how far it is to be believed. */

/** What a person is known by. Values are in the form that contract/order.ts gives them. */
export const IDENTITY_KINDS = ['customer_id', 'email', 'phone', 'loyalty_card'] as const

export type IdentityKind = (typeof IDENTITY_KINDS)[number]

/**
 * The further the stronger. `claimed`: typed in a browser, proves nothing. `verified`: said by the shop itself (safety
 * rule 16). `refused`: the owner said that it is not so; what is said later does not change that.
 */
export const IDENTITY_LEVELS = ['claimed', 'verified', 'refused'] as const

export type IdentityLevel = (typeof IDENTITY_LEVELS)[number]

/** One profile, one identity. `linkedAt`: when it was first said at this level, ms UTC. */
export interface IdentityLink {
  profileId: string
  kind: IdentityKind
  value: string
  level: IdentityLevel
  linkedAt: number
}

/** The same for two links of one profile and one identity. */
export const linkKey = ({ profileId, kind, value }: IdentityLink): string => JSON.stringify([profileId, kind, value])

/** The same for two links of one identity. */
export const identityKey = ({ kind, value }: Pick<IdentityLink, 'kind' | 'value'>): string => `${kind} ${value}`

/** The stronger of two links with one key; of the same level the earlier. Returns `known` itself where nothing changes. */
export function mergeLink(known: IdentityLink | undefined, next: IdentityLink): IdentityLink {
  if (!known) return next
  const difference = IDENTITY_LEVELS.indexOf(next.level) - IDENTITY_LEVELS.indexOf(known.level)
  return difference > 0 || (difference === 0 && next.linkedAt < known.linkedAt) ? next : known
}

/** Takes a link into a map by `linkKey`; the stronger stays. Returns whether that changed anything. */
export function addLink(links: Map<string, IdentityLink>, link: IdentityLink): boolean {
  const key = linkKey(link)
  if (mergeLink(links.get(key), link) !== link) return false
  links.set(key, link)
  return true
}
