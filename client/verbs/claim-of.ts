/** @module What somebody says of who they are, brought into one form. */
import type { Params } from '../../contract/event.ts'

/** The same as the contract's, which would bring its validator along. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/
const PHONE = /^\+?\d{6,15}$/

/** In small letters; undefined for what is no address. At most 254 characters (RFC 5321). */
export function emailOf(raw: unknown): string | undefined {
  const email = typeof raw === 'string' ? raw.trim().toLowerCase() : ''
  return email.length < 255 && EMAIL.test(email) ? email : undefined
}

/** Digits with an optional `+`, which `00` stands for too; undefined for what is no number of 6 to 15 digits. */
export function phoneOf(raw: unknown): string | undefined {
  const phone = `${raw ?? ''}`.replace(/[\s().\-/\u00a0]/g, '').replace(/^00/, '+')
  return PHONE.test(phone) ? phone : undefined
}

/** The claim, or undefined where it names nobody. Whatever else is said (names, birthdays) is left out. */
export function claimOf(said: Record<string, unknown>, mayWrite: boolean): Params<'identify'> | undefined {
  const { customerId: raw } = said
  const isText = typeof raw === 'string' || typeof raw === 'number'
  const customerId = (isText && `${raw}`.trim().slice(0, 128)) || undefined
  const email = mayWrite ? emailOf(said.email) : undefined
  const phone = mayWrite ? phoneOf(said.phone) : undefined
  return email || phone || customerId ? { email, phone, customerId } : undefined
}
