/** @module The command that shows what is read of one page, safe to paste. */
import { safeLink } from '../part/safe-link.ts'

/** What means something to a shell between double quotes, or ends them. Escaped, it is the same address. */
const RISKY = /["'`$\\!()<>^|; ]/g

/**
 * `npm run read-page -- "ADDRESS"`. The address was told by a browser, so anybody may have made it up: it must be of one
 * of the shop's origins, where those are known, and nothing in it means anything to a shell. Null for any other.
 */
export function readPageCommand(address: string | null, origins: readonly string[], here: string): string | null {
  const safe = safeLink(address ?? undefined, origins, here)
  if (safe === null) return null
  const { origin } = new URL(safe)
  if (origins.length > 0 && !origins.includes(origin) && origin !== new URL(here).origin) return null
  const inert = safe.replace(RISKY, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `npm run read-page -- "${inert}"`
}
