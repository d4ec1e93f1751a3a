/** @module What to call a person whose identities are known. */
import type { Person } from '../../contract/admin.ts'
import { visitorName } from './visitor-name.ts'

/** The e-mail that the shop named, else the customer number, else as any visitor. What is only claimed names nobody. */
export function personName({ profileId, identities }: Pick<Person, 'profileId' | 'identities'>): string {
  const proven = (kind: string) => identities.find((each) => each.kind === kind && each.level === 'verified')?.value
  const number = proven('customer_id')
  return proven('email') ?? (number === undefined ? visitorName(profileId) : `Customer ${number}`)
}
