/** @module Tells who the visitor says to be: a claim, each once a session (safety rule 15). */
import type { Params } from '../../contract/event.ts'
import type { Core } from '../core.ts'
import { SESSION_GAP_MS } from '../limits.ts'
import { claimOf } from './claim-of.ts'
import { printOf } from './print-of.ts'

/** A claim is recognised by this; the address itself is not kept on the device after it was sent. */
const printOfClaim = ({ email, phone, customerId }: Params<'identify'>): string =>
  printOf([email, phone, customerId].join())

/**
 * Makes what tells claims. An address needs the consent `message`, at the moment it is said; without it only a customer
 * number leaves the device. Nothing is awaited, because the page may be about to go.
 */
export function claimer(core: Core): (said: Record<string, unknown>) => void {
  const told = new Map<string, number>()
  // What is said without consent, or on a page that is debugged, goes nowhere: it may be said again.
  const isSent = () => core.may('measure') && !core.settings.debug
  const keep = () =>
    isSent() &&
    core.transact((state) => {
      for (const [print, at] of Object.entries(state.claimed ?? {})) if (!told.has(print)) told.set(print, at)
      for (const [print, at] of told) if (core.now() - at > SESSION_GAP_MS) told.delete(print)
      state.claimed = Object.fromEntries(told)
    })
  // Another part of the script tells claims too.
  core.listeners.push(({ event }) => {
    if (event?.name === 'identify' && isSent()) told.set(printOfClaim(event.params as Params<'identify'>), core.now())
  })
  void keep()
  return (said) => {
    const claim = claimOf(said, core.may('message'))
    if (!claim) return
    const before = told.get(printOfClaim(claim)) ?? 0
    if (core.now() - before > SESSION_GAP_MS) core.record('identify', claim)
    else told.set(printOfClaim(claim), core.now())
    void keep()
  }
}
