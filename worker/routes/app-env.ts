/** @module What every route of the app is given. */
import type { Env } from '../env.ts'

/** `admin`: name of who is signed in, set by require-admin on admin routes only. */
export interface AppEnv {
  Bindings: Env
  Variables: { admin: string }
}
