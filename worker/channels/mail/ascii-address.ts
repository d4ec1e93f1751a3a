/** @module Addresses as every mail server can take them. */

/**
 * With the host's name in its ASCII form (RFC 5891). Null: the part before the @ has other letters, which few servers take,
 * or what stands behind it is no name.
 */
export function asciiAddress(address: string): string | null {
  const [local = '', host = ''] = address.split('@')
  // A URL would end its host's name at a slash.
  if (!/^[!-~]+$/.test(local) || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(host) || !URL.canParse(`http://${host}`)) return null
  return `${local}@${new URL(`http://${host}`).hostname}`
}
