/** @module What to call somebody we know by a number only. */

/** Those whom only the shop or an order named, by what stands before the colon of their id. */
const NAMED: Record<string, string> = { email: 'Buyer', guest: 'Guest', loyalty_card: 'Card holder', phone: 'Caller' }

/**
 * `Visitor 8c1f2e`: the end of the id, because ids of the same hour begin alike. `Customer 4711` where the shop named
 * the number; a person of several profiles is called after the first of them.
 */
export function visitorName(profileId: string): string {
  const [kind = '', name] = profileId.replace(/^person:/, '').split(/:(.*)/s)
  if (name === undefined) return `Visitor ${endOf(kind)}`
  return kind === 'customer' ? `Customer ${name}` : `${NAMED[kind] ?? kind} ${endOf(name)}`
}

const endOf = (id: string) => id.replaceAll('-', '').slice(-6)

/** Two letters for the round badge: of visitors those the name begins with, of a customer's number the last. */
export function visitorInitials(profileId: string): string {
  const name = endOf(profileId.replace(/^.*:/s, ''))
  return profileId.includes('customer:') ? name.slice(-2) : name.slice(0, 2)
}

/** A colour from 0 to 7, always the same for the same person. */
export function visitorHue(profileId: string): number {
  let sum = 0
  for (const letter of profileId) sum = (sum * 31 + letter.charCodeAt(0)) % 8_191
  return sum % 8
}
