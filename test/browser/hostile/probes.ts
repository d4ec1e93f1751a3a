/** @module Events that a page sends through the stub snippet, before and after the script has come: none may be lost. */
import type { Collector } from '../collector.ts'

const COUNT = 5

/** The stub, then five events in its queue. In old words, because nothing is known of the page it stands on. */
export const PROBES = `<script nonce="n0">
window.vitrine = window.vitrine || function () { (vitrine.q = vitrine.q || []).push(arguments) };
for (var i = 0; i < ${COUNT}; i++) vitrine('event', 'probe', { number: i })
</script>`

/** How many of them the collector has. */
export const probesOf = (collector: Collector): number =>
  collector.named('custom_event').filter(({ params }) => (params as { name: string }).name === 'probe').length

export const probesLost = (collector: Collector): number => COUNT - probesOf(collector)
