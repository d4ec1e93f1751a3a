/** @module A person without what only the shop knows of them. */
import type { Profile } from '../profile.ts'
import type { OwnAddress, Permission } from './may-write.ts'

/**
 * May the reader be another than the person? The shop says where the person is written to, and this address only a form
 * left in one of their browsers, at which two may sit (safety D06).
 */
export function mayBeAnother({ email, proof }: Permission & { may: true }, own: readonly OwnAddress[]): boolean {
  if (email === null || proof === 'transaction') return false
  const byShop = own.filter(({ by }) => by !== 'signed_up')
  return byShop.some(({ by }) => by === 'verified') && byShop.every((each) => each.email !== email)
}

/** Without name and traits, and without all that was ordered. */
export const withoutShopsWord = (profile: Profile): Profile => ({
  ...profile,
  state: { ...profile.state, traits: {}, bought: [], orders: { confirmed: 0, seen: 0, revenue: {} } },
})
