/** @module How long a toast stays. */

/**
 * To be called each second; calls `onOver` once `seconds` have passed, never for 0. Time does not run in a hidden tab,
 * nor under the pointer or focus (WCAG 2.2, 2.2.1).
 */
export function stay(seconds: number, onOver: () => void): (host: HTMLElement | undefined) => void {
  let left = seconds
  return (host) => {
    const isSeen = host?.shadowRoot?.firstChild && document.visibilityState === 'visible'
    if (isSeen && !host.matches(':hover, :focus-within') && left > 0 && --left <= 0) onOver()
  }
}
