/** @module The settings of the shop, as the Worker put them into the script. */
import type { ClientSettings } from '../contract/settings.ts'

/** Set once, before anything else runs. */
export let settings: ClientSettings

export const useSettings = (given: ClientSettings) => {
  settings = given
}
