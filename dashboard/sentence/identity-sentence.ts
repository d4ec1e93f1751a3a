/** @module What is said where nobody proved who a person is. */

/** `addresses`: how many messages know; null: not read yet, or not to be had. */
export function noIdentityWords(addresses: number | null): string {
  if (addresses === null) return 'Nobody proved who this is.'
  return addresses === 0 ? 'Known by the browser only.' : 'Nobody proved who this is; an address is known.'
}
