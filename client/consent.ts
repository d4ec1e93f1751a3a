/** @module Consent in the browser: the gate before every storing and sending (safety rule 36). */
import type { Purpose } from '../contract/purpose.ts'
import { changedPurposes, grantedPurposes } from './granted-purposes.ts'
import { listen, onVisibility } from './natives.ts'
import { settings } from './settings.ts'

/** In localStorage, because reading it leaves no trace and a change of it wakes the other tabs by itself. */
const KEY = 'vitrine-consent'

/** The purposes granted now. */
export let granted: Purpose[] = []
let choice: string | null = null
let isBlocked = false
let changed: ((before: readonly Purpose[]) => void) | undefined

export const may = (purpose: Purpose): boolean => granted.includes(purpose)

/** Begins to watch. `onChange` is told the former purposes whenever they become others, here or in another tab. */
export function watchConsent(onChange: (before: readonly Purpose[]) => void): void {
  settle()
  changed = onChange
  // A page that slept in the back-forward cache or in a hidden tab may have missed a change.
  listen(window, 'storage', settle)
  onVisibility(settle)
}

/**
 * Takes what the shop's banner says: `{ measure: true, personalise: false }`. Only a choice that was made is kept. A
 * refusal under `required` leaves nothing behind; under `implied` it must be remembered, or the next page would count.
 */
export function giveConsent(changes: Record<string, unknown>): void {
  settle()
  choice = `${changedPurposes(granted, changes)}`
  try {
    if (choice || settings.consentMode === 'implied') localStorage.setItem(KEY, choice)
    else localStorage.removeItem(KEY)
  } catch {
    // Blocked or full: the choice holds for this page.
    isBlocked = true
  }
  settle()
}

function settle(): void {
  const before = granted
  try {
    if (!isBlocked) choice = localStorage.getItem(KEY)
  } catch {
    // Forbidden: what was said on this page holds.
  }
  const { globalPrivacyControl } = navigator as { globalPrivacyControl?: boolean }
  granted = grantedPurposes(settings.consentMode, choice, !!globalPrivacyControl)
  if (`${before}` !== `${granted}`) changed?.(before)
}
