/** @module Entry of the part that answers the page's calls: every verb of `vitrine(verb, …)` but consent and plain events. */
import type { Core } from '../core.ts'
import type { StartDebug } from '../debug/index.ts'
import { fromDialect } from '../dialect/from-dialect.ts'
import type { StartForms } from '../forms/index.ts'
import { READER_MS } from '../limits.ts'
import { isPrivate, scrubUrl } from '../page/scrub-url.ts'
import type { StartPush } from '../push/index.ts'
import { emailOf } from './claim-of.ts'
import { claimer } from './claimer.ts'
import { core, useCore } from './core.ts'
import { known } from './known.ts'
import { on } from './on.ts'
import { prove } from './prove.ts'
import { read } from './read.ts'
import type { StartRecommend } from './recommend.ts'
import { showCampaign } from './show-campaign.ts'
import { tell } from './tell.ts'

/** Takes one call. A verb that nobody knows is passed over, so that tomorrow's calls harm nobody today. */
export type Say = (verb: unknown, first: unknown, second: unknown) => unknown

/** What the part exports as `start`. */
export type StartVerbs = (core: Core & { report: Report }) => Say

/** Takes an event in GA4's words, as the core does. */
type Report = (name: unknown, params: unknown) => void

/** What the page's function is called with, on its own risk. */
type Callback = (...told: unknown[]) => void

export const start: StartVerbs = (given) => {
  useCore(given)
  const claim = claimer(core)
  let debug: Promise<unknown> | undefined
  let forms: Promise<unknown> | undefined
  const verbs: Record<string, (first: unknown, second: unknown) => unknown> = {
    event: (name, params) => given.report(...fromDialect(name, params)),
    // The core calls this when a form is used. What watches forms is loaded once, and not without consent.
    form: (form) => {
      if (!core.may('measure')) return
      forms ??= core
        .load<{ start: StartForms }>('forms')
        .then(({ start }) => start(core, form as HTMLFormElement, { claim, emailOf, isPrivate, scrubUrl }))
      return forms
    },
    // Segment's form is a customer number, with some an address, and traits.
    identify: async (said, more) => {
      const name = /@/.test(said as string) ? 'email' : 'customerId'
      const who = typeof said === 'string' ? { ...Object(more), [name]: said } : Object(said)
      await known()
      if (typeof who.token === 'string') await prove(who.token)
      else claim(who)
      if (more) await tell(more)
    },
    traits: tell,
    set: (what, said) => what === 'user_properties' && tell(said),
    on: (topic, callback) => on(topic, core.guard(callback as Callback)),
    read: (callback) => read(core.guard(callback as Callback)),
    recommend: (wish, callback) =>
      core
        .load<{ start: StartRecommend }>('recommend')
        .then(({ start }) => start(core, Object(wish), core.guard(callback as Callback)))
        // The callback comes in any case.
        .catch(() => (callback as Callback)([], { slotId: '', title: '', shown: () => {}, selected: () => {} })),
    push: (wish, callback) =>
      core.load<{ start: StartPush }>('push').then(({ start }) => start(core, known(), { ...Object(wish), callback })),
    show: (campaignId) => showCampaign(String(campaignId)),
    visitor: (callback) => known().then(core.guard(callback as Callback)),
    debug: (key) => {
      debug ??= core.load<{ start: StartDebug }>('debug').then(({ start }) => start(core, String(key ?? '')))
      // Where it fails, or never comes, the page is read all the same.
      const late = new Promise((done) => core.later(() => done(undefined), READER_MS))
      return Promise.race([debug, late]).catch(() => {})
    },
  }
  return (verb, first, second) => Object.hasOwn(verbs, verb as string) && verbs[verb as string]!(first, second)
}
