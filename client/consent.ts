/** @module Consent in the browser: the gate before every storing and sending (safety rule 36). */
import type { Purpose } from '../contract/purpose.ts'
import { ANSWER_MS, BANNER_LOOKS } from './consent-limits.ts'
import type { Says, Source, StartSignals, State, Verdict, Weigh, Word } from './consent-word.ts'
import { core } from './core.ts'
import { guard } from './guard.ts'
import { CHECK_MS } from './limits.ts'
import { load } from './load.ts'
import { later, listen, onVisibility } from './natives.ts'
import { record } from './outbox/outbox.ts'
import { text } from './page/text.ts'
import { settings } from './settings.ts'

/** All purposes, as contract/purpose.ts names them; that file would bring its validator along. */
const ALL: readonly Purpose[] = ['measure', 'personalise', 'message']

/** In localStorage, because reading it leaves no trace and a change of it wakes the other tabs by itself. */
const KEY = 'vitrine-consent'

/** The purposes granted now. */
export let granted: Purpose[] = []
/** Of measuring. */
let state: State | undefined
/** The choice that holds, and what of it the device has kept. */
let choice: string | null = null
let kept: string | null = null
/** Told of each change, and whether it took away the consent to measure; the core comes first. */
export const consentWatchers: ((isLost: boolean) => void)[] = []
/** What they were told last. */
let told = ''
let hasMeasured = false

const all = (state: State) => ({ measure: state, personalise: state, message: state })

/** All that was said on this page, in its order. */
const words: Word[] = []

/** Where no banner speaks, the last word holds; else a part of the script weighs them. */
let weigh: Weigh = (words) => Object.assign({}, ...words.map(([, says]) => says))

export const may = (purpose: Purpose): boolean => granted.includes(purpose)

/** Reads what was kept, looks for a banner, and watches both. */
export function watchConsent(): void {
  words.push(['mode', all(settings.consentMode === 'implied' ? 'granted' : 'unknown')])
  catchUp()
  lookForBanner(BANNER_LOOKS)
  // A page that slept in the back-forward cache or in a hidden tab may have missed a change.
  listen(window, 'storage', catchUp)
  onVisibility(catchUp)
}

/** Takes the shop's call: `{ measure: true, personalise: false }`, and which wording was shown. */
export function giveConsent(changes: Record<string, unknown>, wording?: unknown): void {
  const says: Verdict = { source: 'call', wording: text(wording, 60) }
  for (const purpose of ALL)
    if (typeof changes[purpose] === 'boolean') says[purpose] = changes[purpose] ? 'granted' : 'denied'
  hearConsent('call', says)
}

/**
 * Takes one word. With the first of a banner comes a part that weighs them; until it is here, nothing is known. It comes
 * with a refusal too, because it forgets what earlier pages left.
 */
export function hearConsent(source: Source, says: Says): void {
  if (says.entry || says.measure === 'denied') meetBanner()
  words.push([source, says])
  settle()
}

/** Works out what is permitted now. Global Privacy Control takes away all but measuring, unless a choice was asked for. */
function settle(): void {
  const isImplied = settings.consentMode === 'implied'
  const verdict = weigh(words)
  const chosen = ALL.filter((purpose) => verdict[purpose] === 'granted')
  const hasGpc = isImplied && (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl
  granted = chosen.filter((purpose) => !hasGpc || purpose === 'measure')
  state = verdict.measure
  if (consentWatchers[0] && hasMeasured && state === 'unknown') later(tell, ANSWER_MS)
  else tell()
  const { source, wording } = verdict
  if (source && state !== 'unknown' && keep(chosen[0] || isImplied ? `${chosen}` : null))
    record('consent_update', { source, wording })
}

/**
 * Keeps a choice for the next pages, and tells it to the other tabs; false where nothing is new. A refusal under
 * `required` leaves nothing behind; under `implied` an empty text must remember it, or the next page would count.
 */
function keep(next: string | null): boolean {
  if (next === choice) return false
  choice = next
  try {
    if (choice === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
    kept = choice
  } catch {
    // Blocked or full: the choice holds for this page.
  }
  return true
}

/** Takes what another tab has kept meanwhile. Where that is nothing, consent was withdrawn, or the browser's data deleted. */
function catchUp(): void {
  try {
    const now = localStorage.getItem(KEY)
    const says = ALL.map((purpose) => [purpose, now?.includes(purpose) ? 'granted' : 'denied'])
    if (now !== kept) {
      words.push(['kept', Object.fromEntries(says)])
      choice = kept = now
    }
  } catch {
    // Forbidden: what was said on this page holds.
  }
  settle()
}

function tell(): void {
  const now = `${state} ${granted}`
  if (now === told) return
  told = now
  const isLost = hasMeasured && !may('measure')
  hasMeasured = may('measure')
  for (const each of consentWatchers) each(isLost)
}

/** A few times, since banners may come after us. */
function lookForBanner(looks: number): void {
  if ('__tcfapi' in window || '__tcfapiLocator' in window || 'Shopify' in window) meetBanner()
  else if (looks) later(() => lookForBanner(looks - 1), CHECK_MS)
}

/** Once. */
let meetBanner = guard(async () => {
  meetBanner = () => {}
  hearConsent('loading', all('unknown'))
  const { start } = await load<{ start: StartSignals }>('consent-signals')
  start(core(), (scales) => {
    weigh = scales
  })
  settle()
})
