/** @module The password in a feed's address: never shown again, kept when it comes back hidden. */

const HIDDEN = '***'

/** Scheme, name, password, rest. The rest begins with @ and has no other before its first slash. */
const PARTS = /^([a-z]+:\/\/)([^/@:]*):([^/@]*)(@.*)$/i

/** The address with `***` for its password; one without is as it was. */
export const hidePassword = (url: string): string => url.replace(PARTS, `$1$2:${HIDDEN}$4`)

/** The address with the password of `known` where its own is `***` and all before the path is the same. */
export function withPassword(url: string, known: string | null): string {
  const [asked, kept] = [PARTS.exec(url), PARTS.exec(known ?? '')]
  if (!asked || !kept || asked[3] !== HIDDEN) return url
  const placeOf = (parts: RegExpExecArray) => `${parts[1]}${parts[2]}${parts[4]?.split(/[/?#]/)[0]}`.toLowerCase()
  return placeOf(asked) === placeOf(kept) ? `${asked[1]}${asked[2]}:${kept[3]}${asked[4]}` : url
}

/** Is the password of the address hidden still? */
export const isHidden = (url: string): boolean => PARTS.exec(url)?.[3] === HIDDEN
