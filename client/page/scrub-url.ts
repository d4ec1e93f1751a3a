/** @module Takes out of an address what must not leave the device (safety rule 37). */

/** Names of parameters that hold what is private: parts that mean nothing else, or whole words. */
const PRIVATE_NAME =
  /mail|pass|token|secret|\bsign|session|cred|.name|csrf|jwt|key\b|\b(pwd|auth|sig|sid|otp|pin|code|hash|card|cvv|cvc|ssn|phone|tel|user|login)\b/i
/** Where visitors came from and what they looked for: long values there are no tokens. */
const FREE_NAME = /^(utm_|q$|s$|search|query|keyword|term)/
const EMAIL = /[^\s@/](@|%40)[^\s@/]+\.[a-z]/i
/** Letters and digits without a break, as no word and no product number has: tokens, hashes, signatures, UUIDs. Linear. */
const TOKEN = /(?=\w{0,40}\d)(?=\w{0,40}[a-z])\w{20}|[\da-f]{8}-[\da-f]{4}-/i
const CARD = /(\d[ -]?){13,19}/

/** The check digit of ISO/IEC 7812 (Luhn): of ten random numbers one passes. */
function hasCard(text: string): boolean {
  const digits = (CARD.exec(text)?.[0] ?? '1').replace(/\D/g, '')
  let left = digits.length
  let sum = 0
  // Not by `reduce`, of which Prototype 1.6.0 makes something else.
  for (const digit of digits) sum += ((+digit * (2 - (left-- % 2)) - 1) % 9) + 1
  return sum % 10 === 0
}

/**
 * True for a parameter or field that must stay on the device: by its name (`resetToken`, `user[email]`, `api-key`), or
 * because its value is an e-mail address, a card number, or a token where no free text is expected.
 */
export const isPrivate = (name: string, value: string): boolean =>
  PRIVATE_NAME.test(name.replace(/_|([a-z])(?=[A-Z])/g, '$1-')) ||
  EMAIL.test(value) ||
  hasCard(value) ||
  (TOKEN.test(value) && !FREE_NAME.test(name))

/** The absolute address of a picture or page of the shop, as it is: what looks like a token there names a file. */
export function webUrl(raw: unknown): string | undefined {
  try {
    const { href } = new URL((raw || '//') as string, location.href)
    return /^http/.test(href) && href.length <= 2048 ? href : undefined
  } catch {
    return
  }
}

/**
 * The address without credentials, fragment, private parameters and private path segments (those become `-`).
 * Undefined for what is no web address. At most 2,048 characters.
 */
export function scrubUrl(raw: unknown, base?: string): string | undefined {
  try {
    const url = new URL((raw || '//') as string, base)
    for (const [name, value] of [...url.searchParams]) if (isPrivate(name, value)) url.searchParams.delete(name)
    url.pathname = url.pathname.replace(/[^/]+/g, (segment) => (isPrivate('', segment) ? '-' : segment))
    url.hash = url.username = url.password = ''
    return /^http/.test(url.href) ? url.href.slice(0, 2048) : undefined
  } catch {
    return
  }
}
