/** @module Judges who opened and clicked messages, and lets the person and their scenarios know. */
import { dayOf } from '../core/activity.ts'
import type { ReactionMessage } from '../core/ingest-message.ts'
import { judgedOf } from '../core/message/judged-of.ts'
import { LOOK_AFTER_SECONDS } from '../core/message/machine-reactions.ts'
import type { Profile } from '../core/profile.ts'
import type { Happening } from '../core/scenario/happening.ts'
import { withOpened } from '../core/with-opened.ts'
import type { Env } from '../env.ts'
import { readReactions } from '../store/mail-reactions.ts'
import { type Judged, putJudged } from '../store/message-results.ts'
import { putProfiles, selectProfiles, toProfiles } from '../store/profiles-of-batch.ts'
import { readSentMails, type SentMail } from '../store/sent-mails.ts'

/** Profiles that were written, and what scenarios may hear: told again when a batch is delivered again. */
export interface Reacted {
  profileIds: string[]
  happenings: Happening[]
}

/**
 * What machines did is written down and moves nothing. A person's opening counts once a day, a click once a message, in the
 * same transaction as the message that it was counted for. Delivered twice it changes nothing the second time.
 */
export async function storeReactions(messages: readonly ReactionMessage[], env: Env, now: number): Promise<Reacted> {
  if (messages.length === 0) return { profileIds: [], happenings: [] }
  const sendIds = [...new Set(messages.map(({ sendId }) => sendId))]
  const [mails, reactions] = await Promise.all([readSentMails(env.DB, sendIds), readReactions(env.DB, sendIds)])
  const looked = mails.flatMap((mail) => {
    const own = reactions.get(mail.sendId)
    return own ? [{ mail, ...judgedOf(own, { sentAt: mail.sentAt, links: mail.links.length, now }) }] : []
  })
  const judged = looked.map(({ mail, amounts }) => ({ mail, result: { sendId: mail.sendId, ...amounts } }))
  const profiles = await folded(env.DB, judged)
  const statements = [
    ...putJudged(
      env.DB,
      judged.map(({ result }) => result),
    ),
    ...putProfiles(env.DB, profiles),
  ]
  if (statements.length > 0) await env.DB.batch(statements)
  for (const { mail, isWaiting } of looked)
    if (isWaiting)
      await env.EVENTS.send({ kind: 'reaction', sendId: mail.sendId }, { delaySeconds: LOOK_AFTER_SECONDS })
  return {
    profileIds: profiles.map(({ profileId }) => profileId),
    happenings: [...judged.flatMap(clickOf), ...mails.flatMap(ratingOf)],
  }
}

/** The profiles with these openings and clicks in their activity, where that changes them. */
async function folded(db: D1Database, judged: readonly { mail: SentMail; result: Judged }[]): Promise<Profile[]> {
  const ids = judged.flatMap(({ mail, result }) => (result.personOpenedAt === null ? [] : [mail.profileId]))
  if (ids.length === 0) return []
  const known = new Map(toProfiles(await selectProfiles(db, ids).all()).map((each) => [each.profileId, each]))
  const changed = new Set<string>()
  for (const { mail, result } of judged) {
    const before = known.get(mail.profileId)
    if (!before || result.personOpenedAt === null) continue
    const opened = withOpened(before.state.activity, [result.personOpenedAt])
    const activity =
      mail.clickedAt === null && result.personClickedAt !== null ? withClick(opened, result.personClickedAt) : opened
    if (JSON.stringify(activity) === JSON.stringify(before.state.activity)) continue
    known.set(mail.profileId, { ...before, state: { ...before.state, activity } })
    changed.add(mail.profileId)
  }
  return [...changed].map((id) => known.get(id)!)
}

function withClick(activity: Profile['state']['activity'], at: number): Profile['state']['activity'] {
  const day = String(dayOf(at))
  return { ...activity, [day]: { ...activity[day], email_click: (activity[day]?.email_click ?? 0) + 1 } }
}

const clickOf = ({ mail, result }: { mail: SentMail; result: Judged }): Happening[] =>
  result.personClickedAt === null
    ? []
    : [
        {
          id: `click:${mail.sendId}`,
          at: result.personClickedAt,
          profileId: mail.profileId,
          kind: 'message_clicked',
          sendId: mail.sendId,
        },
      ]

/** An answer that was confirmed on the page is one to a survey; the scenario stands for its campaign. */
const ratingOf = ({ sendId, profileId, scenarioId, ratedAt }: SentMail): Happening[] =>
  ratedAt === null
    ? []
    : [
        {
          ...{ id: `rating:${sendId}`, at: ratedAt, profileId, kind: 'event', event: 'survey_answer' },
          ...{ productIds: [], categories: [], campaignId: scenarioId },
        },
      ]
