/** @module The core that this part works with, and what the part that loads it hands over. */
import type { Core } from '../core.ts'

/** What is made elsewhere already, so that it is not loaded twice. */
export interface Tools {
  /** Says an address; it stays on the device without the consent to be written to. */
  claim: (said: { email: string }) => void
  /** The address in small letters, undefined for none. */
  emailOf: (raw: unknown) => string | undefined
  isPrivate: (name: string, value: string) => boolean
  scrubUrl: (raw: unknown, base?: string) => string | undefined
}

/** Set once, before anything else of this part runs. */
export let core: Core
export let tools: Tools

export const useCore = (given: Core, handed: Tools) => {
  core = given
  tools = handed
}
