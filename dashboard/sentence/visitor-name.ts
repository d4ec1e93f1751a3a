/** @module What to call somebody we know by a number only. */

/** `Visitor 8c1f2e`: the end of the id, because ids of the same hour begin alike. */
export const visitorName = (profileId: string): string => `Visitor ${profileId.replaceAll('-', '').slice(-6)}`

/** Two letters for the round badge. */
export const visitorInitials = (profileId: string): string => profileId.replaceAll('-', '').slice(-6, -4)

/** A colour from 0 to 7, always the same for the same person. */
export function visitorHue(profileId: string): number {
  let sum = 0
  for (const letter of profileId) sum = (sum * 31 + letter.charCodeAt(0)) % 8_191
  return sum % 8
}
