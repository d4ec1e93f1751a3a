/** @module Addresses that can be written into a header or a command as they are. */

/** One address, without a name, quotes, comments or lists: whatever a person typed, it addresses one mailbox. */
export const isPlainAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\p{Cc}\s<>()[\],;:"\\@]+@[^\p{Cc}\s<>()[\],;:"\\@]+$/u.test(address)
