/** @module How long ago something was, in words. */
const STEPS = [
  { ms: 86_400_000, one: 'day', many: 'days' },
  { ms: 3_600_000, one: 'h', many: 'h' },
  { ms: 60_000, one: 'min', many: 'min' },
  { ms: 1000, one: 's', many: 's' },
] as const

const MONTH_MS = 30 * 86_400_000

/** `12 s ago`, `3 min ago`, `5 h ago`, `1 day ago`, `3 months ago`; rounded down. A clock ahead of ours counts as now; 0 ms is `never`. */
export function ago(at: number, now: number): string {
  if (at === 0) return 'never'
  const passed = now - at
  if (passed < 2000) return 'just now'
  if (passed >= 2 * MONTH_MS) return `${Math.floor(passed / MONTH_MS)} months ago`
  const step = STEPS.find(({ ms }) => passed >= ms) ?? STEPS[3]
  const count = Math.floor(passed / step.ms)
  return `${count} ${count === 1 ? step.one : step.many} ago`
}
