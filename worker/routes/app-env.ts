/** @module What every route of the app is given. */
import type { VisitArrival } from '../core/visit-arrival.ts'
import type { Env } from '../env.ts'

/**
 * `admin`: name of who is signed in, set by require-admin on admin routes only. `arrival`, and a `debugKey` where the page
 * brought one: set by take-visit on the doors of the script.
 */
export interface AppEnv {
  Bindings: Env
  Variables: { admin: string; arrival: VisitArrival; debugKey?: string }
}
