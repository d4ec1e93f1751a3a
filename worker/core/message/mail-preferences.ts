/** @module What somebody wishes of the mails to their address. */

/** How long one press on the preference page keeps mails away, days. Our policy. */
export const PAUSE_DAYS = 30

/** Times in ms UTC. */
export interface MailPreferences {
  /** Topics of the settings that they do not want. */
  declined: string[]
  /** Half as many as others are written. */
  isLessOften: boolean
  /** No marketing until then; null: none is wished away. */
  pausedUntilAt: number | null
  /** Two or three letters; null: as it is known otherwise. */
  language: string | null
  /** MM-DD, told voluntarily; null: not told. */
  birthday: string | null
}

/** Of somebody who never opened the page. */
export const NO_WISHES: MailPreferences = {
  declined: [],
  isLessOften: false,
  pausedUntilAt: null,
  language: null,
  birthday: null,
}
