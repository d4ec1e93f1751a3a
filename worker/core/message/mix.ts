/** @module The mix of what one person is sent: how much of it may be commercial (E9). */

/** So many of a person's last messages are looked at: with the next one ten. Our policy: some months at one a week. */
export const MIX_MESSAGES = 9

/**
 * May the next message of this person be commercial, after `commercial` of `all` (at most MIX_MESSAGES, the newest)?
 * `most`: the share that the owner permits, 0 to 1. Rounded up, so that the first may be: with the brief's 40 %, of each
 * five in a row two are.
 */
export const mayBeCommercial = ({ commercial, all }: { commercial: number; all: number }, most: number): boolean =>
  commercial + 1 <= Math.ceil(most * (all + 1) - 1e-9)
