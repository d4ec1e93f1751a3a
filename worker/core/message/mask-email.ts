/** @module An address as a page may show it: enough for its owner to know it, not for anybody else. */

/** `ona@example.lt` as `o…a@e…e.lt`. Of what is too short only the first letter stays. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  const dot = domain.lastIndexOf('.')
  return `${masked(email.slice(0, at))}@${masked(domain.slice(0, dot))}${domain.slice(dot)}`
}

function masked(text: string): string {
  const letters = [...text]
  return letters.length > 2 ? `${letters[0]}…${letters.at(-1)}` : `${letters[0] ?? ''}…`
}
