/** @module How often exit intent fired and what came of it, from its counters. */
import type { ExitAlarms } from '../../contract/admin.ts'
import type { CounterRow } from './tally.ts'

/** Our policy: long enough for a small shop to have some. */
export const EXIT_ALARM_DAYS = 30

const COUNTER = /^exit_alarms_(left|stayed) (\w+)$/

/** What `Tally` counts them under: by outcome and signal. */
export const EXIT_ALARM_COUNTERS = ['exit_alarms_left ', 'exit_alarms_stayed ']

/** The alarms by signal, the most frequent first; counters of other things are passed over. */
export function exitAlarms(sums: readonly Omit<CounterRow, 'hour'>[]): ExitAlarms {
  const bySignal = new Map<string, ExitAlarms['signals'][number]>()
  for (const { name, value } of sums) {
    const [, outcome, signal] = COUNTER.exec(name) ?? []
    if (!outcome || !signal) continue
    const row = bySignal.get(signal) ?? { signal, left: 0, stayed: 0 }
    row[outcome as 'left' | 'stayed'] += value
    bySignal.set(signal, row)
  }
  const signals = [...bySignal.values()].sort((a, b) => b.left + b.stayed - a.left - a.stayed)
  return { days: EXIT_ALARM_DAYS, signals }
}
