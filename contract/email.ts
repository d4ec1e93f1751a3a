/** @module An e-mail address, as anybody may tell it. */
import * as v from 'valibot'

/**
 * An e-mail address as it is compared: trimmed and in small letters, whole. Domains know no case (RFC 1035); the part
 * before the @ may by RFC 5321, but no provider of any size tells capitals apart, and telephones write them.
 */
export const EmailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254),
  v.regex(/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/, 'is not an e-mail address such as ann@example.com'),
)
