/** @module Claims as the owner's screens may show them: an address typed by anybody is no address to use yet. */
import type { TimelineEntry } from '../../contract/admin.ts'

/** `o…@shop.example`, `…42`. What is shorter than that is left out. */
export const maskAddress = (address: string): string =>
  address.includes('@') ? `${address[0]}…${address.slice(address.lastIndexOf('@'))}` : `…${address.slice(-2)}`

/** An identity with its address or phone masked where anybody may have typed it; what the shop said stays as it is. */
export const maskIdentity = <Identity extends { kind: string; value: string; level: string }>(identity: Identity) =>
  identity.level === 'claimed' && identity.kind !== 'customer_id'
    ? { ...identity, value: maskAddress(identity.value) }
    : identity

/** The entry with its addresses masked; any other entry as it is. */
export function maskClaim(entry: TimelineEntry): TimelineEntry {
  if (entry.name !== 'identify') return entry
  const masked = Object.entries(entry.params).map(([field, value]) => [
    field,
    field === 'customerId' ? value : maskAddress(String(value)),
  ])
  return { ...entry, params: Object.fromEntries(masked) }
}
