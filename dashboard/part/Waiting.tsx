/** @module The shape of what is about to come, so that nothing jumps when it does. */

/** `rows` grey bars of a list; `label` is what a screen reader hears. */
export function Waiting({ rows, label }: { rows: number; label: string }) {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} class="waiting-bar" />
      ))}
    </div>
  )
}
