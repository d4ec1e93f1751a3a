/** @module CPU time of a process. */
import { readFileSync } from 'node:fs'

/** Linux counts CPU time in hundredths of a second (USER_HZ, fixed for user space). */
const TICK_MS = 10

/** User and system time that a process has used, ms; NaN where there is no /proc. */
export function processCpuMs(pid: number | null): number {
  try {
    // The second field is a name in parentheses and may hold blanks; user and system time are the 14th and 15th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS
  } catch {
    return Number.NaN
  }
}
