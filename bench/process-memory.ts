/** @module Memory of a process. */
import { readFileSync } from 'node:fs'

/** What of it is in memory now, bytes; NaN where there is no /proc. */
export function processMemory(pid: number | null): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)?.[1]
    return Number(kilobytes) * 1024
  } catch {
    return Number.NaN
  }
}
