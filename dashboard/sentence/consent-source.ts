/** @module Who told what a visitor permits, in words. */
import type { Params } from '../../contract/event.ts'

type Source = Params<'consent_update'>['source']

const SOURCES: Record<Source, string> = {
  call: 'your shop’s call',
  tcf: 'the consent banner (IAB TCF)',
  platform: 'your shop system',
  consent_mode: 'the consent banner (Google Consent Mode)',
}

/** As it stands in the details of an event. */
export const consentSource = (source: Source): string => SOURCES[source]
