/** @module What is said about consent, by whom. */
import type { Purpose } from '../contract/purpose.ts'
import type { Core } from './core.ts'

/** `unknown`: somebody is to be asked, or was asked and has not answered. It permits as little as `denied`. */
export type State = 'unknown' | 'denied' | 'granted'

/** Whose choice it can be: the shop's call; a banner by IAB TCF, by the shop system, by Google's Consent Mode. */
export type Chooser = 'call' | 'tcf' | 'platform' | 'consent_mode'

/**
 * Who may speak, beside those: that mode's defaults; what this browser kept of an earlier page's choice, or another tab
 * has just kept; the shop's setting `consentMode`; and `loading`, until our own part listens to banners.
 */
export type Source = Chooser | 'consent_default' | 'kept' | 'mode' | 'loading'

/** The state of each purpose, whose choice it is, if it is one, and which wording the visitor was shown. */
export type Verdict = Partial<Record<Purpose, State | undefined>> & {
  source?: Chooser | undefined
  wording?: string | undefined
}

/** What one source says. Purposes that are not in it keep their state; undefined takes the word back. */
export type Says = Verdict & {
  /** Of Consent Mode: the arguments of `gtag`, as plain data. */
  entry?: Record<number, unknown>
}

export type Word = readonly [source: Source, says: Says]

/** What a visitor permits after these words, in their order. */
export type Weigh = (words: readonly Word[]) => Verdict

/**
 * What the part that listens to banners exports as `start`. What banners say goes to the core's `hearConsent`; the core
 * is given new scales by `use` before the first of them speaks.
 */
export type StartSignals = (core: Core, use: (weigh: Weigh) => void) => void
