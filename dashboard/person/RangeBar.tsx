/** @module A value within its interval on a line; the numbers stand beside it in words. */

interface RangeProps {
  low: number
  value: number
  high: number
  /** Where the line ends. @default 1 */
  most?: number
}

export function RangeBar({ low, value, high, most = 1 }: RangeProps) {
  const at = (part: number) => (most > 0 ? Math.min(100, Math.max(0, (100 * part) / most)) : 0)
  return (
    <div class="range" aria-hidden="true">
      <span class="range-band" style={{ left: `${at(low)}%`, width: `${Math.max(1, at(high) - at(low))}%` }} />
      <span class="range-mark" style={{ left: `${at(value)}%` }} />
    </div>
  )
}
