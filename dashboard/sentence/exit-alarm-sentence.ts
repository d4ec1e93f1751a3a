/** @module How far exit intent is to be trusted, in one sentence. */
import type { ExitAlarms } from '../../contract/admin.ts'
import { counted, plain } from './counted.ts'
import { share } from './share.ts'

/** Below so many alarms a percentage would say more than is known. Our policy. */
const FEW = 20

/** `Exit intent fired 120 times in 30 days; after 31% of them the visitor stayed.` Null when it never fired. */
export function exitAlarmSentence({ days, signals }: ExitAlarms): string | null {
  const stayed = signals.reduce((sum, row) => sum + row.stayed, 0)
  const all = signals.reduce((sum, row) => sum + row.left, stayed)
  if (all === 0) return null
  const fired = `Exit intent fired ${all === 1 ? 'once' : counted(all, 'time')} in ${counted(days, 'day')}`
  if (all === 1) return `${fired}; the visitor ${stayed ? 'stayed' : 'left'}.`
  return `${fired}; after ${all < FEW ? plain(stayed) : share(stayed / all)} of them the visitor stayed.`
}
