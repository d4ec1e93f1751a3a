/** @module The link of a confirmation, found in its text. */

/** Only one of this very Worker, so that a shop's name leads nowhere. Null: there is none. */
export function confirmLink(text: string, origin: string): string | null {
  const path = /\/confirm\/[\w-]{43}(?=\s)/.exec(text)?.[0]
  return path && text.includes(`${origin}${path}`) ? `${origin}${path}` : null
}
