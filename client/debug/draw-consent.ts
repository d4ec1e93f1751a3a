/** @module What the visitor permits, and by which signal. */
import { PURPOSES } from './ask-worker.ts'
import { core } from './core.ts'
import { el } from './el.ts'
import type { Fill } from './panel.ts'

const MEANING = {
  measure: 'an id, storage, events',
  personalise: 'deciding by what was measured',
  message: 'being written to',
} as const

/** Where a banner's word comes from, as `consent_update` names it. */
const SOURCES: Record<string, string> = {
  call: "vitrine('consent', …)",
  tcf: 'the banner’s TCF signal',
  platform: 'the shop system’s own consent',
  consent_mode: 'Google Consent Mode',
}

/** Draws the three purposes and the signals on this page. `source` of the last change that was heard here. */
export function drawConsent(fill: Fill, source: string | undefined): void {
  const rows = PURPOSES.map((purpose) => {
    const isGranted = core.may(purpose)
    const mark = el('span', `mark ${isGranted ? 'good' : 'bad'}`, isGranted ? 'granted' : 'not granted')
    return el('li', '', el('div', 'line', el('span', '', `${purpose}: ${MEANING[purpose]}`), mark))
  })
  const signals = signalsHere(source).map((signal) => el('li', 'small', signal))
  const granted = PURPOSES.filter(core.may)
  fill('consent', granted.join(', ') || 'nothing', el('ul', '', ...rows, ...signals))
}

function signalsHere(source: string | undefined): string[] {
  const { consentMode } = core.settings
  const found = [
    ['__tcfapi', 'An IAB TCF banner is on this page.'],
    ['google_tag_data', 'Google’s tag is on this page; it may say consent.'],
    ['Shopify', 'Shopify is on this page; its consent is read.'],
  ]
  return [
    `Setting: ${consentMode}. ${consentMode === 'implied' ? 'Until a choice is made all is granted.' : 'Until a choice is made nothing is granted.'}`,
    source ? `The last word on this page came from ${SOURCES[source] ?? source}.` : keptChoice(),
    ...found.filter(([name]) => name! in window).map(([, words]) => words!),
    ...((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl
      ? ['This browser sends Global Privacy Control.']
      : []),
  ]
}

function keptChoice(): string {
  try {
    return localStorage.getItem('vitrine-consent') === null
      ? 'No choice is kept in this browser.'
      : 'The choice of an earlier page is kept in this browser.'
  } catch {
    return 'This browser forbids storage: a choice holds for one page.'
  }
}
