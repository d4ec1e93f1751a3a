/** @module A hook: the customers report, read often while it is being worked out. */
import { useEffect, useState } from 'preact/hooks'
import type { CustomersReport } from '../../contract/customers-report.ts'
import { type Reading, useReading } from '../api/use-reading.ts'

const SELDOM_MS = 60_000
const OFTEN_MS = 2000
/** So long it is still read often when nothing is under way: a fit begun here may be over before it was seen. */
const SETTLED_MS = 10_000

export interface CustomersReading extends Reading<CustomersReport> {
  /** A fit was begun from this screen. */
  begun(): void
}

export function useCustomersReport(): CustomersReading {
  const [everyMs, setEveryMs] = useState(SELDOM_MS)
  const [times, setTimes] = useState(0)
  const reading = useReading<CustomersReport>('/v1/reports/customers', everyMs)
  const isFitting = reading.value !== null && reading.value.fitting !== null
  useEffect(() => {
    if (!isFitting && times === 0) return
    setEveryMs(OFTEN_MS)
    if (isFitting) return
    const timer = setTimeout(() => setEveryMs(SELDOM_MS), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [isFitting, times])
  return { ...reading, begun: () => setTimes(times + 1) }
}
