/** @module GET /v1/people/:id/addresses: where a person may be written to, and why, or why not. */
import { Hono } from 'hono'
import type { PersonAddresses } from '../../../contract/message/person-addresses.ts'
import { mayWrite, type RecipientFacts } from '../../core/message/may-write.ts'
import { readMessageSettings } from '../../store/message-settings.ts'
import { readRecipients } from '../../store/recipients.ts'
import type { AppEnv } from '../app-env.ts'

/** A person who is not known has none. Addresses that were only typed are not among them: nobody confirmed them. */
export const personAddresses = new Hono<AppEnv>().get('/:id/addresses', async (c) => {
  const profileId = c.req.param('id')
  const [found, { softOptIn }] = await Promise.all([
    readRecipients(c.env.DB, [profileId]),
    readMessageSettings(c.env.DB),
  ])
  const facts = found.get(profileId)!
  const asked = { kind: 'marketing', channel: 'email', subject: {}, softOptIn, now: Date.now() } as const
  const answer = mayWrite(facts, asked)
  return c.json<PersonAddresses>({
    addresses: addressesOf(facts),
    may: answer.may ? { email: answer.email ?? '', proof: answer.proof } : { why: answer.why, untilAt: answer.untilAt },
  })
})

/** Each once, by the strongest that says it is theirs. */
function addressesOf(facts: RecipientFacts): PersonAddresses['addresses'] {
  const first = new Map(facts.own.toReversed().map((own) => [own.email, own]))
  return [...first.values()].flatMap(({ email, by }) => {
    const address = facts.addresses.get(email)
    if (!address || by === 'ordered' || facts.ofOthers.has(email)) return []
    const { subscription, shop: shopSays, suppressed, preferences } = address
    const { state = null, confirmedAt = null } = subscription ?? {}
    const wishes = preferences && {
      ...{ declined: preferences.declined, isLessOften: preferences.isLessOften },
      ...{ pausedUntilAt: preferences.pausedUntilAt, language: preferences.language },
    }
    return [{ email, by, state, confirmedAt, shopSays, suppressed, wishes }]
  })
}
