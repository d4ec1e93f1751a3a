/** @module Further headers of a mail, made harmless: none is ours already, none ends its line. */
import { oneLine } from './one-line.ts'

/** Headers that the mail itself has, or that say how it is built. */
const OURS =
  /^(from|to|cc|bcc|sender|reply-to|subject|date|message-id|return-path|received|dkim-signature|mime-version|auto-submitted|content-.*)$/i

/**
 * What is no header's name, or one of the mail's own, is left out; line ends and other control signs become spaces. Nobody's
 * holiday answer is asked for (RFC 3834).
 */
export function cleanHeaders(headers: Record<string, string>): Record<string, string> {
  const clean = Object.entries(headers)
    .filter(([name]) => /^[A-Za-z][A-Za-z0-9-]{0,75}$/.test(name) && !OURS.test(name))
    .map(([name, value]) => [name, oneLine(value)] as const)
  return { 'Auto-Submitted': 'auto-generated', ...Object.fromEntries(clean.filter(([, value]) => value !== '')) }
}
