/** @module What the core hands to the parts it loads, so that nothing is kept, captured from the browser or bundled twice. */
import { cart } from './cart.ts'
import { consentWatchers, hearConsent, may } from './consent.ts'
import { guard } from './guard.ts'
import { load } from './load.ts'
import { device, fetch, later, listen, now } from './natives.ts'
import { listeners, show } from './offers.ts'
import { forget, record } from './outbox/outbox.ts'
import { explain } from './page/full-reader.ts'
import { toItem } from './page/to-item.ts'
import { page } from './page-story.ts'
import { settings } from './settings.ts'
import { lost, transact } from './storage.ts'
import { parse, stringify } from './stringify.ts'
import { visitor } from './visitor.ts'

/** Made when it is needed: by then every module has run. What changes is a function. */
export const core = () => ({
  cart: () => cart, consentWatchers, device, explain, fetch, forget, guard, hearConsent, later, listen, listeners, load, lost: () => lost,
  may, now, page: () => page, parse, record, settings, show: () => show, stringify, toItem, transact, visitor,
}) // biome-ignore format: a table

export type Core = ReturnType<typeof core>
