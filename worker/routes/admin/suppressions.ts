/** @module /v1/suppressions: addresses that are not written to, and the owner's own list. */
import { type Context, Hono } from 'hono'
import { EmailSchema } from '../../../contract/email.ts'
import {
  type CleanedList,
  SUPPRESSION_REASONS,
  type Suppression,
  type SuppressionList,
  type SuppressionReason,
  SuppressSchema,
} from '../../../contract/message/suppression.ts'
import { parse } from '../../../contract/parse.ts'
import { blockAddresses } from '../../jobs/block-addresses.ts'
import { liftInLedger } from '../../jobs/suppress-address.ts'
import { listCleaned } from '../../store/address-health.ts'
import { countSuppressions, endSuppression, listSuppressions, readSuppressions } from '../../store/suppressions.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'

const PAGE = 50
const MOST_CLEANED = 200
const MAX_BYTES = 512 * 1024

export const suppressions = new Hono<AppEnv>()
  .get('/', async (c) => {
    const asked = c.req.query('reason')
    const reason = SUPPRESSION_REASONS.find((each) => each === asked) ?? null
    if (asked && !reason)
      return requestInvalid(c, [{ field: 'reason', message: `is none of ${SUPPRESSION_REASONS.join(', ')}` }])
    const cursor = c.req.query('cursor') ?? null
    const email = c.req.query('email')?.trim().toLowerCase() || null
    const [{ rows, next }, counts] = await Promise.all([
      email ? ofAddress(c.env.DB, email, reason) : listSuppressions(c.env.DB, { cursor, reason, most: PAGE }),
      countSuppressions(c.env.DB),
    ])
    return c.json<SuppressionList>({ suppressions: rows, counts, next })
  })
  .get('/cleaned', async (c) => c.json<CleanedList>({ cleaned: await listCleaned(c.env.DB, MOST_CLEANED) }))
  .post('/', async (c) => {
    const read = await readJson(c, SuppressSchema, MAX_BYTES)
    if ('refusal' in read) return read.refusal
    const { emails, detail = null } = read.value
    const known = await blockAddresses(c.env.DB, emails, { toldBy: 'api', detail, now: Date.now() })
    return c.json({ taken: new Set(emails).size - known, known }, 201)
  })
  .delete('/:email', lift)

/** All of one address: it has one a reason at most. */
async function ofAddress(
  db: D1Database,
  email: string,
  asked: SuppressionReason | null,
): Promise<{ rows: Suppression[]; next: null }> {
  const rows = await readSuppressions(db, email)
  return { rows: rows.filter(({ reason }) => asked === null || reason === asked), next: null }
}

/** The reasons that the owner may take back. */
const LIFTABLE = ['blocked', 'paused', 'bounced'] as const satisfies readonly Suppression['reason'][]

/**
 * What the owner set, and what mail servers said, may be taken back. What the person said, here or by calling it spam, may
 * not: they sign up anew, or the shop's server says since when they have subscribed again.
 */
async function lift(c: Context<AppEnv>): Promise<Response> {
  const parsed = parse(EmailSchema, c.req.param('email') ?? '')
  if (!parsed.ok) return requestInvalid(c, [{ field: 'email', message: 'is not an e-mail address' }])
  const email = parsed.value
  const known = await readSuppressions(c.env.DB, email)
  if (known.length === 0) return problem(c, 'not_found', { detail: 'Nothing keeps mails from this address.' })
  const now = Date.now()
  const lifted = LIFTABLE.filter((reason) => known.some((each) => each.reason === reason))
  for (const reason of lifted) await liftInLedger(c.env, email, reason)
  if (lifted.length > 0)
    await c.env.DB.batch(lifted.map((reason) => endSuppression(c.env.DB, { email, reason, until: now })))
  const left = await readSuppressions(c.env.DB, email)
  return left.length === 0
    ? c.body(null, 204)
    : problem(c, 'suppression_stays', {
        detail: `The person said it themselves (${left.map(({ reason }) => reason).join(', ')}): nobody takes that back for them.`,
      })
}
