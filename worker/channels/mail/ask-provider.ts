/** @module Hands a mail to an HTTP provider: one call, every wait bounded, little of the answer read (safety rule 33). */
import type { Delivery, OutgoingMail } from '../../core/message/delivery.ts'
import { firstBytes } from '../first-bytes.ts'
import type { MailProvider, ProviderAnswer } from './mail-provider.ts'
import { later, WAIT_MS } from './provider-trouble.ts'
import { retryAfterMs } from './retry-after.ts'

/** For the whole call, ms. Source: safety rule 33. */
const PATIENCE_MS = 15_000
/** Of the answer. Source: the same rule. */
const MOST_BYTES = 4096

/** `apiUrl`: instead of the provider's own address. */
export interface ProviderAccess {
  secret: string
  apiUrl: string | undefined
}

/** Never throws. Where no answer came the mail may have been taken: `unknown`. */
export async function askProvider(
  provider: MailProvider,
  { secret, apiUrl }: ProviderAccess,
  mail: OutgoingMail,
  patienceMs = PATIENCE_MS,
): Promise<Delivery> {
  const { path, headers, body } = provider.request(mail, secret)
  const url = (apiUrl ?? provider.home).replace(/\/+$/, '') + path
  if (!/^https?:/.test(url) || !URL.canParse(url))
    return later('MAIL_API_URL is no address such as https://mail.example.com.', WAIT_MS.setup)
  // What no header can hold would throw where an answer is waited for.
  if (/[^ -~]/.test(secret)) return later(`The secret of ${provider.name} has letters that none has.`, WAIT_MS.setup)
  const stop = AbortSignal.timeout(patienceMs)
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'user-agent': 'Vitrine', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: stop,
    })
    return provider.delivery(await answerOf(response))
  } catch (error) {
    const what = stop.aborted ? 'gave no answer in time' : `could not be asked (${wordsOf(error)})`
    return { kind: 'unknown', detail: `${provider.name} ${what}.`.slice(0, 300) }
  }
}

async function answerOf(response: Response): Promise<ProviderAnswer> {
  // A no is a no, even if its words break off.
  const text = await firstBytes(response.body, MOST_BYTES).catch(() => '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // A page of a proxy, or an answer that was cut off.
  }
  return { status: response.status, retryAfterMs: retryAfterMs(response.headers.get('retry-after'), Date.now()), json }
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
