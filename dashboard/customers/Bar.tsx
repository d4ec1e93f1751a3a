/** @module A bar in a table, as long as its share of the longest; the number stands beside it. */

export function Bar({ value, most }: { value: number; most: number }) {
  const width = most > 0 ? `${Math.max(value > 0 ? 1 : 0, (100 * value) / most)}%` : '0'
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width }} />
    </span>
  )
}
