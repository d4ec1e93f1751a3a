/** @module The addresses of ours that stand in one mail. */
import type { ScenarioKind } from '../../../contract/scenario/scenario.ts'
import type { LinkTarget } from './link-target.ts'
import type { MailToken } from './mail-token.ts'

/** A link that nobody sees: whoever follows it follows every link. Its place, behind all real ones. */
export const TRAP_LINK = 65_535

/** As worker/mail wants them. Null of transactional mail: it is not ended, and its openings are nobody's business. */
export interface MadeAddresses {
  linkTo: (index: number) => string
  pixel: string | null
  /** The page, and the address that mail programs post to (RFC 8058), are one. */
  unsubscribe: string | null
  oneClick: string | null
  preferences: string | null
  /** A link to be hidden from people; null: none. */
  trap: string | null
}

interface AddressedMail {
  origin: string
  sendId: string
  kind: ScenarioKind
  links: readonly LinkTarget[]
  places: readonly number[]
}

/**
 * `origin` without a slash at its end; `sign` as of worker/store/mail-keys.ts; `links` as the mail was planned, `places`
 * where each is stored.
 */
export async function mailAddresses(
  sign: (token: MailToken) => Promise<string>,
  { origin, sendId, kind, links, places }: AddressedMail,
): Promise<MadeAddresses> {
  const address = async (path: string, purpose: MailToken['purpose'], index = 0) =>
    `${origin}/${path}/${await sign({ purpose, sendId, index })}`
  const toLinks = await Promise.all(
    links.map((target, index) =>
      target.kind === 'answer' ? address('rate', 'rating', places[index]) : address('l', 'link', places[index]),
    ),
  )
  const linkTo = (index: number): string => toLinks[index] ?? origin
  if (kind === 'transactional')
    return { linkTo, pixel: null, unsubscribe: null, oneClick: null, preferences: null, trap: null }
  const [unsubscribe, preferences, pixel, trap] = await Promise.all([
    address('unsubscribe', 'unsubscribe'),
    address('preferences', 'preferences'),
    address('o', 'open'),
    address('l', 'link', TRAP_LINK),
  ])
  return { linkTo, pixel: `${pixel}.gif`, unsubscribe, oneClick: unsubscribe, preferences, trap }
}
