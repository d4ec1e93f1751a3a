/** @module The lines of an audience's file: hashes of who may be told, and nothing else. */
import type { AdAudience, AdPlatform } from '../../../contract/ads/ad-audience.ts'
import { csvLine } from '../../../contract/csv-line.ts'
import type { Segment } from '../../../contract/segment.ts'
import { AD_COLUMNS, adEmail, adPhone } from '../../core/ads/ad-form.ts'
import type { mayBeTold } from '../../core/ads/may-be-told.ts'
import { effectiveCondition } from '../../core/segment/effective-condition.ts'
import { readAudiencePhones } from '../../store/audience-phones.ts'
import { noteAudienceFetched } from '../../store/audiences.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import type { MemberCursor } from '../../store/member-slice.ts'
import type { readRecipients } from '../../store/recipients.ts'
import type { listMembers } from '../../store/segment-members.ts'
import { sha256 } from '../admin/sha256.ts'

/** People asked about at a time, with four statements. Our policy: 100,000 stay within the 1,000 statements of a request. */
const PAGE = 1_000

/** What decides who is in it, handed over so that the door is read without all that conditions may ask. */
export interface AudienceRules {
  listMembers: typeof listMembers
  readRecipients: typeof readRecipients
  mayBeTold: typeof mayBeTold
  /** People of one page. @default 1000 */
  page?: number
}

/**
 * The header, then a page at a time, each as of the moment when it is read. Whoever moves between two pages is in it once
 * or not at all, and the next fetch is right again. Fetched to its end, that is noted.
 */
export async function* audienceLines(
  db: D1Database,
  { audience, segment, now }: { audience: AdAudience; segment: Segment; now: () => number },
  rules: AudienceRules,
): AsyncGenerator<string> {
  yield csvLine(AD_COLUMNS[audience.platform])
  const models = await readCustomerModels(db)
  const condition = effectiveCondition(segment)
  const page = rules.page ?? PAGE
  let people = 0
  let rowIds: string[] = []
  let after: MemberCursor | undefined
  do {
    const at = now()
    const { profiles, next }: Awaited<ReturnType<typeof listMembers>> = await rules.listMembers(db, condition, {
      ...{ now: at, models, limit: page },
      ...(after && { after }),
    })
    rowIds.push(...profiles.map(({ profileId }) => profileId))
    after = next ?? undefined
    // A page may be nearly empty where few are members: what is asked of people is asked of many at a time.
    if (after && rowIds.length < page) continue
    const told = await toldOf(db, { rowIds, now: at }, rules)
    people += told.length
    rowIds = []
    const lines = await Promise.all(told.map((each) => lineOf(each, audience.platform)))
    if (lines.length > 0) yield lines.join('')
  } while (after)
  await noteAudienceFetched(db, { audienceId: audience.audienceId, people, now: now() })
}

interface Told {
  email: string
  phone: string | undefined
}

async function toldOf(
  db: D1Database,
  { rowIds, now }: { rowIds: readonly string[]; now: number },
  rules: AudienceRules,
): Promise<Told[]> {
  if (rowIds.length === 0) return []
  const [facts, phones] = await Promise.all([rules.readRecipients(db, rowIds), readAudiencePhones(db, rowIds)])
  return rowIds.flatMap((rowId) => {
    const of = facts.get(rowId)
    const email = of ? rules.mayBeTold(of, now) : null
    return email === null ? [] : { email, phone: phones.get(rowId) }
  })
}

async function lineOf({ email, phone }: Told, platform: AdPlatform): Promise<string> {
  return csvLine([
    await sha256(adEmail(email, platform)),
    phone === undefined ? null : await sha256(adPhone(phone, platform)),
  ])
}
