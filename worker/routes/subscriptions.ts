/** @module POST /v1/subscriptions: an address left in the form of an overlay. The same answer whoever's it is. */
import { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import type { FormBlock } from '../../contract/campaign/form-block.ts'
import type { PublishedCampaign, ShopSettings } from '../../contract/settings.ts'
import { type Subscription, SubscriptionSchema } from '../../contract/subscription.ts'
import { HOUR_MS } from '../core/hour-of.ts'
import { checkFilled, type Filled } from '../core/sign-up/check-filled.ts'
import { confirmationMail } from '../core/sign-up/confirmation-mail.ts'
import { formOf } from '../core/sign-up/form-of.ts'
import { MOST_ASKED_AN_HOUR, planSignUp } from '../core/sign-up/plan-sign-up.ts'
import type { Env } from '../env.ts'
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
  const form = campaign && formOf(campaign, asked.variant, asked.language)
  if (!campaign || !form)
    return problem(c, 'not_found', { detail: 'This form is not open any more: its campaign is not live.' })
  const checked = checkFilled(form, asked.filled)
  if (!checked.ok) return requestInvalid(c, checked.errors)

  const signUp = signUpRow(asked, campaign, form, checked.filled, now)
  const origin = new URL(c.req.url).origin
  const isTaken = await keep(c.env, signUp, { doubleOptIn: form.doubleOptIn, shop, origin })
  if (!isTaken)
    return problem(c, 'temporarily_unavailable', { detail: 'Too many addresses are being left now. Try again later.' })
  return c.json({ taken: true }, 202)
})

/** Keeps what was left, and asks the address where that is due. False: a flood of addresses comes in, and nothing was kept. */
async function keep(
  { DB, MAILS }: Env,
  signUp: SignUpRow,
  { doubleOptIn, shop, origin }: { doubleOptIn: boolean; shop: ShopSettings; origin: string },
): Promise<boolean> {
  const { email, signUpId, leftAt: now } = signUp
  const statements = [addSignUp(DB, signUp)]
  const mailId = uuidv7()
  if (email) {
    const { known, asked } = await readSubscription(DB, email, now - HOUR_MS)
    // Before anything of the address is used, so that the answer says nothing of it.
    if (asked >= MOST_ASKED_AN_HOUR) return false
    const { state, asks } = planSignUp(known, { doubleOptIn, now })
    const token = newToken()
    const tokenHash = asks ? await sha256(token) : null
    const askedAt = asks ? now : (known?.askedAt ?? null)
    if (state) statements.push(putSubscription(DB, { email, state, signUpId, askedAt, tokenHash }, known))
    if (tokenHash) {
      const mail = confirmationMail({
        language: signUp.language,
        shop: shop.name,
        link: `${origin}/confirm/${token}`,
        ...shop.theme,
      })
      statements.push(addConfirmation(DB, { mailId, writtenAt: now, email, ...mail }, tokenHash))
    }
  }
  await DB.batch(statements)
  // Always, so that the time it takes says nothing of the address either: for a mail that is not there nothing is done.
  await MAILS.send({ mailId })
  return true
}

function signUpRow(
  { visitor, consent, variant, language, page }: Subscription,
  campaign: PublishedCampaign,
  form: FormBlock,
  { email, phone, ...rest }: Filled,
  leftAt: number,
): SignUpRow {
  return {
    signUpId: uuidv7(),
    leftAt,
    profileId: consent.includes('measure') ? visitor : null,
    campaignId: campaign.campaignId,
    version: campaign.version,
    variant: variant ?? null,
    language: language ?? null,
    page: page ?? null,
    email: email ?? null,
    phone: phone ?? null,
    filled: JSON.stringify(rest),
    agreement: form.agreement?.text ?? null,
    agreementVersion: form.agreement?.version ?? null,
  }
}

/** 256 random bits, for an address. */
const newToken = () =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
