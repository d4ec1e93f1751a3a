/** @module May a page of this origin use the tag? It filters noise; it does not authorise (safety rule 19). */

/**
 * With no origins set every page may. Otherwise the origin must be listed, compared as browsers write it: lower case,
 * without a trailing slash. `own` is the Worker's own origin (the demo shop and the dashboard) and may always.
 * A request without an origin is no browser's cross-site request and is let through: it can read nothing.
 */
export function isAllowedOrigin(origin: string | null, allowed: readonly string[], own: string): boolean {
  if (origin === null || origin === own || allowed.length === 0) return true
  return allowed.some((each) => each.toLowerCase() === origin)
}
