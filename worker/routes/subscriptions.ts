/** @module POST /v1/subscriptions: an address left in the form of an overlay. The same answer whoever's it is. */
import { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import type { FormBlock } from '../../contract/campaign/form-block.ts'
import { likelyEmail } from '../../contract/likely-email.ts'
import type { PublishedCampaign, ShopSettings } from '../../contract/settings.ts'
import { type Subscription, SubscriptionSchema } from '../../contract/subscription.ts'
import { checkFilled, type Filled } from '../core/sign-up/check-filled.ts'
import { confirmationMail } from '../core/sign-up/confirmation-mail.ts'
import { formOf } from '../core/sign-up/form-of.ts'
import { MOST_AN_HOUR, planSignUp } from '../core/sign-up/plan-sign-up.ts'
import { networkCrowd } from '../core/social-proof/network-crowd.ts'
import type { Env } from '../env.ts'
import { readVersion } from '../store/campaign-versions.ts'
import { addConfirmation } from '../store/mails.ts'
import { readPublished } from '../store/published-settings.ts'
import { addSignUp, type SignUpRow } from '../store/sign-ups.ts'
import { putSubscription, readSubscription } from '../store/subscriptions.ts'
import { sha256 } from './admin/sha256.ts'
import type { AppEnv } from './app-env.ts'
import { problem, requestInvalid } from './problem.ts'
import { readJson } from './read-json.ts'

const MAX_BYTES = 8_192

export const subscriptions = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, SubscriptionSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const now = Date.now()
  const asked = read.value
  const { campaigns, shop } = await readPublished(c.env.SETTINGS, now)
  const campaign = campaigns.find(({ campaignId }) => campaignId === asked.campaignId)
  const form = campaign && (await seenForm(c.env.DB, campaign, asked))
  if (!form) return problem(c, 'not_found', { detail: 'This form is not open any more: its campaign is not live.' })
  const checked = checkFilled(form, asked.filled)
  if (!checked.ok) return requestInvalid(c, checked.errors)

  const signUp = signUpRow(asked, form, checked.filled, now)
  const crowd = networkCrowd(c.req.header('cf-connecting-ip') ?? null, now)
  // The Host of a request is the sender's word where nothing before the Worker checks it.
  const { origin } = new URL(c.env.PUBLIC_URL ?? c.req.url)
  const isTaken = await keep(c.env, signUp, { doubleOptIn: form.doubleOptIn, crowd, shop, origin })
  if (!isTaken)
    return problem(c, 'temporarily_unavailable', { detail: 'Too many addresses are being left now. Try again later.' })
  // Of what was written, whatever is known of it.
  const meant = signUp.email === null ? null : likelyEmail(signUp.email)
  return c.json({ taken: true, ...(meant === null ? {} : { meant }) }, 202)
})

/**
 * The form with the words that were read on the page, which may be those of another version than is published now: they
 * are what was agreed to. An older version never asks for less proof. Null: there is no such form.
 */
async function seenForm(
  db: D1Database,
  campaign: PublishedCampaign,
  { version, variant, language }: Subscription,
): Promise<FormBlock | null> {
  const now = formOf(campaign, variant, language ?? null)
  if (version === campaign.version) return now
  const then = await readVersion(db, campaign.campaignId, version)
  const seen = then && formOf(then.definition, variant, language ?? null)
  return seen && { ...seen, doubleOptIn: seen.doubleOptIn || (now?.doubleOptIn ?? true) }
}

/**
 * Keeps what was left, and asks the address where that is due. False: a flood of addresses comes in, and nothing was kept.
 * Whatever is known of the address, the same is done, so that the time it takes says nothing of it (safety rule 17).
 */
async function keep(
  { DB, MAILS }: Env,
  signUp: SignUpRow,
  {
    doubleOptIn,
    crowd,
    shop,
    origin,
  }: { doubleOptIn: boolean; crowd: number | null; shop: ShopSettings; origin: string },
): Promise<boolean> {
  const mailId = uuidv7()
  const [taken] = await DB.batch([
    addSignUp(DB, signUp, { crowd, most: MOST_AN_HOUR }),
    ...(await asking(DB, signUp, { doubleOptIn, mailId, shop, origin })),
  ])
  if (taken?.results.length === 0) return false
  try {
    await MAILS.send({ mailId })
  } catch (error) {
    // It waits in the database: the night sends it (jobs/send-forgotten-mails.ts).
    console.error('the queue did not take a mail', mailId, error)
  }
  return true
}

/** Statements that give the address of a sign-up its state, and write the mail where it is asked. */
async function asking(
  db: D1Database,
  { email, signUpId, leftAt: now, language }: SignUpRow,
  { doubleOptIn, mailId, shop, origin }: { doubleOptIn: boolean; mailId: string; shop: ShopSettings; origin: string },
): Promise<D1PreparedStatement[]> {
  if (email === null) return []
  const known = await readSubscription(db, email)
  const { state, asks } = planSignUp(known, { doubleOptIn, now })
  const token = newToken()
  const tokenHash = await sha256(token)
  const mail = confirmationMail({ language, shop: shop.name, link: `${origin}/confirm/${token}`, ...shop.theme })
  const asked = asks ? { askedAt: now, tokenHash } : { askedAt: null, tokenHash: null }
  return [
    putSubscription(db, { email, state, signUpId, ...asked }, known),
    addConfirmation(db, { mailId, writtenAt: now, email, ...mail }, tokenHash),
  ]
}

function signUpRow(
  { visitor, consent, campaignId, version, variant, language, page }: Subscription,
  form: FormBlock,
  { email, phone, ...rest }: Filled,
  leftAt: number,
): SignUpRow {
  return {
    signUpId: uuidv7(),
    leftAt,
    profileId: consent.includes('measure') ? visitor : null,
    campaignId,
    version,
    variant: variant ?? null,
    language: language ?? null,
    page: page ?? null,
    email: email ?? null,
    phone: phone ?? null,
    filled: JSON.stringify(rest),
    agreement: form.agreement?.text ?? null,
    agreementVersion: form.agreement?.version ?? null,
    consent: JSON.stringify(consent),
  }
}

/** 256 random bits, for an address. */
const newToken = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
