/** @module The settings of the shop, as the Worker put them into the script. */
import type { ClientSettings } from '../contract/settings.ts'

export interface PageSettings extends ClientSettings {
  /** Somebody debugs this page: what happens is told to the listeners, and kept and sent by nobody. */
  debug?: boolean
  /** Somebody looks at a draft: nothing else of ours opens beside it. */
  isPreview?: boolean
}

/** Set once, before anything else runs. */
export let settings: PageSettings

export const useSettings = (given: ClientSettings) => {
  settings = given
}
