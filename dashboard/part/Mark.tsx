/** @module Our mark: a shop window with its awning. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <path class="mark-line" d="M7 13.5 9 8h14l2 5.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0zM9 17.5V24h14v-6.5" />
      <circle class="mark-dot" cx="16" cy="20.5" r="1.8" />
    </svg>
  )
}
