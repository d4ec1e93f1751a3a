/** @module Reads what is asked of messages right before they go, for a handful at once: two round trips to D1, three where nobody said where the shop is. */
import { DAY_MS } from '../core/activity.ts'
import type { SendFacts } from '../core/message/check-send.ts'
import type { SendRequest } from '../core/message/send-request.ts'
import { ownProfileId } from '../core/scenario/own-profile-id.ts'
import { runPersonOf } from '../core/scenario/run-person-of.ts'
import { readCustomerModels } from '../store/customer-models.ts'
import { readOwners } from '../store/guest-owner.ts'
import { readMessageSettings } from '../store/message-settings.ts'
import { readSentBefore } from '../store/past-messages.ts'
import { readPeopleOfRuns } from '../store/people-of-runs.ts'
import { readRecipients } from '../store/recipients.ts'
import { readDefinitions, versionName } from '../store/scenario-definitions.ts'
import { readRuns } from '../store/scenario-runs.ts'
import { readScenarioStatuses } from '../store/scenario-statuses.ts'
import { withShopAddress } from '../store/shop-address.ts'
import { readShopSettings } from '../store/shop-settings.ts'

/** What people did with messages longer ago says little of them now. Our policy. */
const PAST_MS = 90 * DAY_MS

/**
 * By `sendId`. `now` in ms UTC. People are found by a profile of theirs, for who is one with whom may have changed, and what
 * was asked for a guest by whose order it is now.
 */
export async function readSendFacts(
  db: D1Database,
  requests: readonly SendRequest[],
  now: number,
): Promise<Map<string, SendFacts>> {
  const profileIds = (await readOwners(db, requests)).map(ownProfileId)
  const emails = requests.flatMap(({ subject }) => subject.email ?? [])
  const scenarioIds = requests.map(({ scenarioId }) => scenarioId)
  const [runs, definitions, statuses, people, before, recipients, said, { shop }, models] = await Promise.all([
    readRuns(
      db,
      requests.map(({ runId }) => runId),
    ),
    readDefinitions(db, requests),
    readScenarioStatuses(db, scenarioIds),
    readPeopleOfRuns(db, profileIds),
    readSentBefore(db, profileIds, now - PAST_MS),
    readRecipients(db, profileIds, emails),
    readMessageSettings(db),
    readShopSettings(db),
    readCustomerModels(db),
  ])
  const settings = await withShopAddress(db, { settings: said, shop })
  const runOf = new Map(runs.map((run) => [run.runId, run]))
  return new Map(
    requests.map((request, n) => {
      const profileId = profileIds[n]!
      const subject = people.get(profileId)
      const facts: SendFacts = {
        run: runOf.get(request.runId) ?? null,
        scenario: definitions.get(versionName(request)) ?? null,
        status: statuses.get(request.scenarioId) ?? null,
        person: subject ? runPersonOf(subject, { shopZone: shop.timeZone, models }) : null,
        recipient: recipients.get(profileId)!,
        settings,
        shop,
        ...before.get(profileId)!,
      }
      return [request.sendId, facts] as const
    }),
  )
}
