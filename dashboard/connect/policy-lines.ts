/** @module What a shop's Content-Security-Policy has to permit. */

/** The directives for a Worker at this origin. */
export function policyLines(origin: string): string {
  const socket = origin.replace(/^http/, 'ws')
  return `script-src ${origin}; connect-src ${origin} ${socket}`
}
