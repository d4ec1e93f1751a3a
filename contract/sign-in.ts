/** @module Signing in to the dashboard. */
import * as v from 'valibot'

/** Body of `POST /v1/session`: the token of a one-time link, or an admin token. */
export const SignInSchema = v.object({ token: v.pipe(v.string(), v.minLength(20), v.maxLength(200)) })
