/** @module Text that fits one line of a mail's head. */

/** Line ends and other control signs become a space: whatever a name or subject holds, it begins no other header. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
