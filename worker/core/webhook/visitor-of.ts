/** @module Our visitor id, as it comes back with an order. */

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * The value of the entry with that name, where it is a visitor id. It went through the buyer's browser, so it may be any
 * text: whatever is no UUID counts as none.
 */
export function visitorOf(
  entries: readonly { name: unknown; value: unknown }[] | null | undefined,
  name: string,
): string | undefined {
  const value = entries?.find((entry) => entry.name === name)?.value
  const id = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return UUID.test(id) ? id : undefined
}
