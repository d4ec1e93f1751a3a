/** @module Answers of the API that are errors, as RFC 9457 problem+json. */
import type { Context } from 'hono'
import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { AppEnv } from './app-env.ts'

const TITLES = {
  body_too_large: { status: 413, title: 'The body is too large' },
  campaign_changed: { status: 409, title: 'Somebody has changed the campaign since' },
  campaign_invalid: { status: 422, title: 'The campaign has errors' },
  coupon_expired: { status: 410, title: 'The coupon is past its deadline' },
  coupon_used: { status: 409, title: 'The coupon was used already' },
  import_failed: { status: 422, title: 'The catalogue was not imported' },
  import_running: { status: 409, title: 'An import of this is under way' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
  malformed_json: { status: 400, title: 'The body is not JSON' },
  not_found: { status: 404, title: 'There is nothing here' },
  origin_refused: { status: 403, title: 'This page may not send' },
  request_invalid: { status: 400, title: 'The request has errors' },
  scenario_changed: { status: 409, title: 'Somebody has changed the scenario since' },
  scenario_invalid: { status: 422, title: 'The scenario has errors' },
  sign_in_needed: { status: 401, title: 'Sign in first' },
  signature_invalid: { status: 401, title: 'The signature is not valid' },
  suppression_stays: { status: 409, title: 'The address stays as it is' },
  switched_off: { status: 403, title: 'The shop has switched Vitrine off' },
  temporarily_unavailable: { status: 503, title: 'Try again in a moment' },
  too_deep: { status: 400, title: 'The body is too complex' },
  unsafe_key: { status: 400, title: 'The body has a key that is refused' },
  websocket_needed: { status: 426, title: 'A WebSocket is needed here' },
} as const satisfies Record<ProblemCode, { status: number; title: string }>

type Told = Pick<Problem, 'detail' | 'errors' | 'requestId' | 'importId'>

/** `detail` says what to do; `errors` name the fields. */
export function problem(c: Context<AppEnv>, code: ProblemCode, told: Told): Response {
  const { status, title } = TITLES[code]
  const body: Problem = { type: `about:blank#${code}`, title, status, code, ...told }
  const wait: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {}
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', ...wait })
}

/** The errors of a request as one sentence and a list. */
export function requestInvalid(c: Context<AppEnv>, errors: NonNullable<Problem['errors']>): Response {
  const first = errors[0]
  const detail = first ? `${first.field}: ${first.message}` : 'The request does not have the expected form.'
  return problem(c, 'request_invalid', { detail, errors: errors.slice(0, 50) })
}
