/** @module IAB TCF 2.2 and 2.3: the visitor's purposes, as the shop's banner holds them. */
import type { Purpose } from '../../contract/purpose.ts'
import { BANNER_LOOKS } from '../consent-limits.ts'
import type { Verdict } from '../consent-word.ts'
import type { Core } from '../core.ts'
import { CHECK_MS } from '../limits.ts'

/**
 * The purposes of TCF that each of ours needs, all of them: 1 store and access; 7 to 9 measure advertising and content,
 * understand audiences; 10 develop and improve; 3 and 4 profiles for advertising; 5 and 6 profiles for content.
 */
const NEEDS: Record<Purpose, readonly number[]> = {
  measure: [1, 7, 8, 9, 10],
  personalise: [1, 3, 4, 5, 6],
  message: [1, 3, 4],
}

/** What we read of TCData. */
export interface TcData {
  gdprApplies?: boolean
  eventStatus?: string
  cmpId?: number
  cmpVersion?: number
  tcfPolicyVersion?: number
  purpose: { consents: Record<number, boolean> }
}

type TcfApi = (command: string, version: number, callback: (data: TcData | null, isOk: boolean) => void) => void

/** What one event of the banner says; null where it says nothing yet: the banner is shown, or does not know either. */
export function tcfSays(data: TcData): Verdict | null {
  if (data.gdprApplies === false) return { measure: undefined, personalise: undefined, message: undefined }
  if (data.eventStatus !== 'tcloaded' && data.eventStatus !== 'useractioncomplete') return null
  const { consents } = data.purpose
  const state = (purpose: Purpose) => (NEEDS[purpose].every((each) => consents[each] === true) ? 'granted' : 'denied')
  const wording = `TCF policy ${data.tcfPolicyVersion}, CMP ${data.cmpId}.${data.cmpVersion}`
  return { measure: state('measure'), personalise: state('personalise'), message: state('message'), wording }
}

/** Listens to the banner as soon as there is one. From then until it has answered, consent is unknown. */
export function watchTcf(core: Core, looks = BANNER_LOOKS): void {
  if (!('__tcfapi' in window || '__tcfapiLocator' in window))
    return void (looks && core.later(() => watchTcf(core, looks - 1), CHECK_MS))
  core.hearConsent('tcf', { measure: 'unknown', personalise: 'unknown', message: 'unknown' })
  ask(core, looks)
}

/** A stub takes the question and the banner answers it later. One that is not there yet, or throws, is asked again. */
function ask(core: Core, looks: number): void {
  const answer = core.guard((data: TcData | null, isOk: boolean) => {
    const says = isOk && data ? tcfSays(data) : null
    if (says) core.hearConsent('tcf', says)
  })
  try {
    ;(window as unknown as { __tcfapi: TcfApi }).__tcfapi('addEventListener', 2, answer)
  } catch {
    if (looks) core.later(() => ask(core, looks - 1), CHECK_MS)
  }
}
