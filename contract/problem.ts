/** @module Errors of the API as RFC 9457 problem+json, with a stable code. */

export type ProblemCode =
  | 'body_too_large'
  | 'campaign_changed'
  | 'campaign_invalid'
  | 'coupon_expired'
  | 'coupon_used'
  | 'import_failed'
  | 'import_running'
  | 'malformed_json'
  | 'not_found'
  | 'origin_refused'
  | 'request_invalid'
  | 'scenario_changed'
  | 'scenario_invalid'
  | 'sign_in_needed'
  | 'signature_invalid'
  | 'suppression_stays'
  | 'switched_off'
  | 'temporarily_unavailable'
  | 'too_deep'
  | 'unsafe_key'
  | 'websocket_needed'
  | 'internal_error'

/** `detail` is a sentence that says what to do; `errors` names fields as `content[0].text`. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ProblemCode
  detail: string
  requestId?: string
  /** Of an import that failed: its troubles are at `GET /v1/imports/:id`. */
  importId?: string
  errors?: { field: string; message: string }[]
}
