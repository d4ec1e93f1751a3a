/** @module The present moment, as a signal that moves once a second. */
import { signal } from '@preact/signals'

/** ms UTC. Reading `.value` in a component draws it again every second: keep such components small. */
export const clock = signal(Date.now())

/** Starts the clock; it rests while the page is hidden. */
export function startClock(): void {
  const tick = () => {
    if (!document.hidden) clock.value = Date.now()
  }
  setInterval(tick, 1000)
  document.addEventListener('visibilitychange', tick)
}
