/** @module Takes a profile out of its person, by the owner's word. */
import { type IdentityLink, identityKey } from './identity-link.ts'

/** The profile's links to identities that others have too, refused: nothing that is said later joins them again. */
export function linksApart(
  profileId: string,
  links: ReadonlyMap<string, IdentityLink>,
  refusedAt: number,
): IdentityLink[] {
  const verified = [...links.values()].filter(({ level }) => level === 'verified')
  const elsewhere = new Set(verified.filter((link) => link.profileId !== profileId).map(identityKey))
  return verified
    .filter((link) => link.profileId === profileId && elsewhere.has(identityKey(link)))
    .map((link) => ({ ...link, level: 'refused', linkedAt: refusedAt }))
}
