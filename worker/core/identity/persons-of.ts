/** @module Which profiles are one person: by proofs alone, the same whatever the order in which they came. */
import { type IdentityLink, identityKey } from './identity-link.ts'

/** The row of a person made of several profiles begins so; what follows is the lowest of their ids. */
export const PERSON = 'person:'

/** Profiles that the shop's server named have a kind before a colon; visitors' ids are UUIDs. */
export const isBrowser = (profileId: string): boolean => !profileId.includes(':')

/**
 * The person of each profile that is one with another; who is not in it stands alone. Links must be complete for the
 * profiles they name, one a profile and identity.
 *
 * Only verified links count. Profiles that the shop named are one where they share an identity, unless that would make
 * two customer numbers one: then their addresses, phones and cards join nobody, for one of them was typed by somebody
 * else. A browser joins the one person whose identities it has; one with identities of several is a shared device and
 * stands alone. Cost: near linear in the links.
 */
export function personsOf(links: readonly IdentityLink[]): Map<string, string> {
  const verified = links.filter(({ level }) => level === 'verified')
  const doubtful = doubtfulIdentities(verified)
  const telling = verified.filter((link) => !doubtful.has(identityKey(link)))
  const groups = groupsOf(telling)
  const rootsOf = new Map<string, Set<string>>()
  for (const link of telling) {
    const roots = rootsOf.get(link.profileId) ?? new Set()
    rootsOf.set(link.profileId, roots.add(groups.root(identityKey(link))))
  }
  const members = new Map<string, string[]>()
  for (const [profileId, [root, ...others]] of rootsOf)
    if (root !== undefined && others.length === 0) members.set(root, [...(members.get(root) ?? []), profileId])
  const several = [...members.values()].filter(({ length }) => length > 1)
  return new Map(
    several.flatMap((group) => {
      const personId = PERSON + group.sort()[0]
      return group.map((profileId) => [profileId, personId] as const)
    }),
  )
}

/** Identities joined by the profiles that the shop named. */
function groupsOf(links: readonly IdentityLink[]): Groups {
  const groups = new Groups()
  for (const link of links) if (!isBrowser(link.profileId)) groups.join(link.profileId, identityKey(link))
  return groups
}

/** What stands, however far, between two customer numbers. */
function doubtfulIdentities(links: readonly IdentityLink[]): Set<string> {
  const groups = groupsOf(links)
  const numbers = new Map<string, Set<string>>()
  for (const { kind, value, profileId } of links)
    if (kind === 'customer_id' && !isBrowser(profileId)) {
      const root = groups.root(profileId)
      numbers.set(root, (numbers.get(root) ?? new Set()).add(value))
    }
  const isBetween = (link: IdentityLink) => (numbers.get(groups.root(identityKey(link)))?.size ?? 0) > 1
  return new Set(links.filter((link) => link.kind !== 'customer_id' && isBetween(link)).map(identityKey))
}

/** Disjoint sets of names. */
class Groups {
  #parents = new Map<string, string>()

  root(name: string): string {
    const parent = this.#parents.get(name)
    if (parent === undefined) this.#parents.set(name, name)
    if (parent === undefined || parent === name) return name
    const root = this.root(parent)
    this.#parents.set(name, root)
    return root
  }

  join(one: string, other: string): void {
    this.#parents.set(this.root(one), this.root(other))
  }
}
