/** @module Claims as the owner's screens may show them: an address typed by anybody is no address to use yet. */
import type { TimelineEntry } from '../../contract/admin.ts'

/** `o…@shop.example`, `…42`. What is shorter than that is left out. */
export const maskAddress = (address: string): string =>
  address.includes('@') ? `${address[0]}…${address.slice(address.lastIndexOf('@'))}` : `…${address.slice(-2)}`

interface Shown {
  kind: string
  value: string
  level: string
}

/**
 * Identities of a person as the owner sees them: a claim of what the shop said too is left out, and addresses and phones
 * that anybody may have typed are masked.
 */
export function shownIdentities<Identity extends Shown>(identities: readonly Identity[]): Identity[] {
  const keyOf = ({ kind, value }: Shown) => `${kind} ${value}`
  const proven = new Set(identities.filter(({ level }) => level === 'verified').map(keyOf))
  return identities
    .filter((each) => each.level !== 'claimed' || !proven.has(keyOf(each)))
    .map((each) =>
      each.level === 'claimed' && each.kind !== 'customer_id' ? { ...each, value: maskAddress(each.value) } : each,
    )
}

/** The entry with its addresses masked; any other entry as it is. */
export function maskClaim(entry: TimelineEntry): TimelineEntry {
  if (entry.name !== 'identify') return entry
  const masked = Object.entries(entry.params).map(([field, value]) => [
    field,
    field === 'customerId' ? value : maskAddress(String(value)),
  ])
  return { ...entry, params: Object.fromEntries(masked) }
}
